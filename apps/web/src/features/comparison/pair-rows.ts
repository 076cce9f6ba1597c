import { blankOf, figureOf } from '../../figures/cell.ts';
import type { BlankKind } from '../../components/blank-swatch.tsx';
import { topicName } from '../../figures/names.ts';
import { cellOf, dataRows, distinctKeys, keyOf, totalRow } from '../../figures/rows.ts';
import type {
  CellPartsFragment,
  ComparisonPairQuery,
  ComparisonPairTopicsQuery,
  Dimension,
  FunnelPointPartsFragment,
  Measure,
} from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { blankText } from './compared-figure.ts';
import { unitMessages } from './units.messages.ts';

export interface PairCell {
  readonly text: string;
  /** Share that is drawn as a bar; null where a bar would compare what has no common scale. */
  readonly share: number | null;
  readonly blank: BlankKind | null;
}
export interface PairRow {
  readonly key: string;
  readonly measure: Measure;
  /** Code of the topic that the row is of. */
  readonly topic: string | undefined;
  readonly name: string;
  readonly cells: readonly [PairCell, PairCell];
  /** The figure of all units together, or that it is on its way or did not come. */
  readonly whole: PairCell;
}

/** Topic by topic of all units together: a question of its own, which comes later than the others and can fail alone. */
export type WholeTopics = ComparisonPairTopicsQuery['topics'] | 'loading' | 'failed';

const SHARES: ReadonlySet<Measure> = new Set(['COMMUNE_COVERAGE', 'POPULATION_COVERAGE', 'REPORTING_RATE']);
const ONE_DECIMAL: ReadonlySet<Measure> = new Set(['ATTENDANCES_PER_1000', 'FORM_DIVERSITY']);

/** Two units measure by measure, then topic by topic. Every figure is one of the answer; none is computed here. */
export function pairRows(
  answer: ComparisonPairQuery & { readonly wholeTopics: WholeTopics },
  level: Dimension,
  pair: readonly [string, string],
  measureName: (measure: Measure) => string,
  formats: Formats,
): PairRow[] {
  const { figures, topics, whole, wholeTopics } = answer;
  const texts = unitMessages[formats.lang].pair;
  const rowOf = (unit: string) => dataRows(figures).find((row) => keyOf(row, level)?.id === unit);
  const ofMeasures = figures.columns.map(({ measure }) => {
    const at = (unit: string) => pairCell(cellOf(figures, rowOf(unit), measure), measure, formats);
    return {
      ...{ key: measure, measure, topic: undefined },
      name: measureName(measure),
      cells: [at(pair[0]), at(pair[1])] as const,
      whole: pairCell(cellOf(whole, totalRow(whole), measure), measure, formats),
    };
  });
  const topicRows = dataRows(topics);
  const ofTopics = distinctKeys(topicRows, 'TOPIC').flatMap((topic) =>
    topics.columns.map(({ measure }) => {
      const at = (unit: string) => {
        const row = topicRows.find((one) => keyOf(one, 'TOPIC')?.id === topic.id && keyOf(one, level)?.id === unit);
        return pairCell(cellOf(topics, row, measure), measure, formats);
      };
      const name = topicName(topic, formats.lang);
      return {
        ...{ key: `${topic.code}-${measure}`, measure, topic: topic.code },
        name: measure === 'ACTIVITIES' ? texts.activitiesOf(name) : texts.coverageOf(name),
        cells: [at(pair[0]), at(pair[1])] as const,
        whole: wholeCell(wholeTopics, topic.id, measure, formats),
      };
    }),
  );
  return [...ofMeasures, ...ofTopics];
}

function wholeCell(topics: WholeTopics, topic: string, measure: Measure, formats: Formats): PairCell {
  if (typeof topics === 'string')
    return { text: unitMessages[formats.lang].pair.absent[topics], share: null, blank: null };
  const row = dataRows(topics).find((one) => keyOf(one, 'TOPIC')?.id === topic);
  return pairCell(cellOf(topics, row, measure), measure, formats);
}

function pairCell(cell: CellPartsFragment | undefined, measure: Measure, formats: Formats): PairCell {
  const figure = figureOf(cell);
  if (!cell || figure === null) {
    const blank = (cell && blankOf(cell)) ?? 'not_applicable';
    return { text: blankText(blank, formats), share: null, blank };
  }
  if (!SHARES.has(measure))
    return { text: formats.number(figure, ONE_DECIMAL.has(measure) ? 1 : 0), share: null, blank: null };
  const parts =
    typeof cell.numerator === 'number' && typeof cell.denominator === 'number'
      ? ` (${formats.number(cell.numerator)}/${formats.number(cell.denominator)})`
      : '';
  return { text: `${formats.share(figure)}${parts}`, share: figure, blank: null };
}

/** The pair that stands there before anybody chose: the reader's own unit, or the first, beside one that stands out. */
export function pairOf(
  points: readonly FunnelPointPartsFragment[],
  chosen: string | undefined,
  beside: string | undefined,
  outstanding: (point: FunnelPointPartsFragment) => boolean,
): readonly [string, string] | null {
  const ids = points.map(({ unit }) => unit.id);
  const known = (id: string | undefined) => (id !== undefined && ids.includes(id) ? id : undefined);
  const first = known(chosen) ?? points.find(({ own }) => own)?.unit.id ?? ids.find((id) => id !== beside);
  const others = points.filter(({ unit }) => unit.id !== first);
  const second = (beside === first ? undefined : known(beside)) ?? (others.find(outstanding) ?? others[0])?.unit.id;
  return first === undefined || second === undefined ? null : [first, second];
}
