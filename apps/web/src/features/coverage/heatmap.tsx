import type { Method } from '../../components/chart-foot.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import type { Question } from '../../components/question-tools.tsx';
import { HeatTable, type HeatCell } from '../../components/heat-table.tsx';
import { Legend } from '../../components/legend.tsx';
import type { TwinTable } from '../../components/twin-table.ts';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { areaClassName, topicName, topicPhrase } from '../../figures/names.ts';
import { SHARE_LIMITS, stepOf } from '../../figures/palette.ts';
import { cellOf, distinctKeys, keyOf } from '../../figures/rows.ts';
import { targetOf, targetSentence, targetText } from '../../figures/targets.ts';
import { targetMessages } from '../../figures/targets.messages.ts';
import { withoutUnknownZeros } from '../../figures/unknown-zeros.ts';
import type {
  CellPartsFragment,
  KeyPartsFragment,
  ResultPartsFragment,
  TargetPartsFragment,
} from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { coverageMessages } from './coverage.messages.ts';
import { heatmapFinding } from './findings.ts';

type TopicClasses = ResultPartsFragment & TargetPartsFragment;

interface HeatmapProps {
  /** COMMUNE_COVERAGE by topic and class with subtotals by topic; and by class alone. */
  readonly topicClasses: TopicClasses;
  readonly classes: ResultPartsFragment;
  readonly shownClasses: readonly string[];
  /** Classes whose membership is a stand-in for an official list. */
  readonly proxies: ReadonlySet<string>;
  readonly chosen: {
    readonly topic: string | undefined;
    readonly areaClass: string | undefined;
    readonly district: string | undefined;
  };
  readonly onPick: (topic: string | undefined, areaClass: string | undefined) => void;
  readonly basis: string;
  readonly notes: readonly string[];
  readonly csvHref: string | undefined;
  readonly question?: Question | undefined;
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

interface Line {
  readonly topic: KeyPartsFragment | null;
  readonly name: string;
  readonly cells: readonly {
    readonly areaClass: KeyPartsFragment | null;
    readonly cell: CellPartsFragment | undefined;
    /** What a plan sets for the cell; null where none does. */
    readonly target: number | null;
  }[];
}

/** Coverage by topic and kind of area: the mandate of the directive in one look. */
export function Heatmap(props: HeatmapProps) {
  const texts = useMessages(coverageMessages);
  const formats = useFormats();
  const { topicClasses, classes, shownClasses, proxies, chosen } = props;
  const columns = shownClasses.flatMap((code) =>
    distinctKeys(classes.rows, 'AREA_CLASS').filter((key) => key.code === code),
  );
  const lines = linesOf(topicClasses, classes, columns, formats, texts.anyTopic);
  const whole = chosen.district === undefined ? texts.whole : texts.wholeFiltered;
  const placeName = (key: KeyPartsFragment | null) => (key === null ? whole : areaClassName(key, formats.lang));
  const proxyNames = columns.filter((key) => proxies.has(key.code)).map((key) => areaClassName(key, formats.lang));
  const targets = lines.flatMap((line) => line.cells.map(({ target }) => target));
  const blanks = new Set(
    lines.flatMap((line) => line.cells.flatMap(({ cell }) => (cell ? (blankOf(cell) ?? []) : []))),
  );
  return (
    <ChartFrame
      name="coverage"
      finding={heatmapFinding(topicClasses, shownClasses, formats)}
      description={`${texts.heat.description} ${targetSentence(targets, formats)}`}
      basis={props.basis}
      mark={proxyNames.length > 0 ? texts.heat.proxy(proxyNames.join('; ')) : undefined}
      notes={props.notes}
      table={twinOf(lines, placeName, formats, texts)}
      csvHref={props.csvHref}
      question={props.question}
      methods={props.methods}
      busy={props.busy}
      interactive
      picture={false}
      legend={
        <Legend
          title={texts.heat.legend}
          steps={stepLabels(formats).map((label, step) => ({ label, colour: `var(--seq-${String(step)})` }))}
          blanks={[...blanks].map((kind) => ({ kind, label: texts.blanks[kind] }))}
        />
      }
    >
      <HeatmapTable {...props} columns={columns} lines={lines} placeName={placeName} />
    </ChartFrame>
  );
}

interface HeatmapTableProps extends HeatmapProps {
  readonly columns: readonly KeyPartsFragment[];
  readonly lines: readonly Line[];
  readonly placeName: (key: KeyPartsFragment | null) => string;
}

function HeatmapTable({ columns, lines, placeName, proxies, chosen, onPick }: HeatmapTableProps) {
  const texts = useMessages(coverageMessages);
  const formats = useFormats();
  const sizes = new Map(lines.at(-1)?.cells.map(({ areaClass, cell }) => [areaClass?.code, cell]));
  return (
    <HeatTable
      caption={texts.heat.caption}
      corner={texts.topic}
      columns={[null, ...columns].map((key) => ({
        key: key?.code ?? 'whole',
        label: `${placeName(key)}${key && proxies.has(key.code) ? ' *' : ''}`,
        note: countNote(sizes.get(key?.code), formats, texts.units),
      }))}
      rows={lines.map((line) => ({
        key: line.topic?.code ?? 'any',
        label: line.name,
        cells: line.cells.map(({ areaClass, cell, target }) => ({
          ...heatCell(cell, target, formats, texts),
          key: areaClass?.code ?? 'whole',
          hint: texts.heat.pick(
            line.topic ? topicPhrase(line.topic, formats.lang) : texts.anyTopic,
            placeName(areaClass),
          ),
          pressed:
            chosen.topic === line.topic?.code &&
            chosen.areaClass === areaClass?.code &&
            (line.topic !== null || areaClass !== null),
          onPick: () => {
            onPick(line.topic?.code, areaClass?.code);
          },
        })),
      }))}
    />
  );
}

function linesOf(
  topicClasses: TopicClasses,
  classes: ResultPartsFragment,
  columns: readonly KeyPartsFragment[],
  formats: Formats,
  anyTopic: string,
): Line[] {
  const whole = withoutUnknownZeros<ResultPartsFragment>(topicClasses);
  const byClass = withoutUnknownZeros(classes);
  const inClass = (answer: ResultPartsFragment, areaClass: KeyPartsFragment | null, topic: KeyPartsFragment | null) => {
    const index = answer.rows.findIndex(
      (candidate) =>
        keyOf(candidate, 'AREA_CLASS')?.code === areaClass?.code && keyOf(candidate, 'TOPIC')?.code === topic?.code,
    );
    const target = answer === whole ? targetOf(topicClasses, index) : null;
    return { areaClass, cell: cellOf(answer, answer.rows[index], 'COMMUNE_COVERAGE'), target };
  };
  const topics = distinctKeys(whole.rows, 'TOPIC').map((topic) => ({
    topic,
    name: topicName(topic, formats.lang),
    cells: [null, ...columns].map((areaClass) => inClass(whole, areaClass, topic)),
  }));
  const any = {
    topic: null,
    name: anyTopic,
    cells: [inClass(whole, null, null), ...columns.map((areaClass) => inClass(byClass, areaClass, null))],
  };
  return [...topics, any];
}

function heatCell(
  cell: CellPartsFragment | undefined,
  target: number | null,
  formats: Formats,
  texts: (typeof coverageMessages)['vi'],
): Pick<HeatCell, 'text' | 'note' | 'step' | 'blank'> {
  const blank = cell ? blankOf(cell) : 'not_applicable';
  const share = figureOf(cell);
  if (share === null || !cell)
    return { text: texts.blanks[blank ?? 'missing'], note: '', step: null, blank: blank ?? 'missing' };
  const note = [
    texts.of(formats.number(cell.numerator ?? 0), formats.number(cell.denominator ?? 0)),
    ...(target === null ? [] : [targetMessages[formats.lang].mark(formats.share(target))]),
  ].join('; ');
  return { text: formats.share(share), note, step: blank === 'zero' ? null : stepOf(share, SHARE_LIMITS), blank };
}

function countNote(cell: CellPartsFragment | undefined, formats: Formats, units: (n: string) => string): string {
  return typeof cell?.denominator === 'number' ? units(formats.number(cell.denominator)) : '';
}

/** "< 25%", "25–50%", … "≥ 90%". */
function stepLabels(formats: Formats): string[] {
  const [first, ...rest] = SHARE_LIMITS.map((limit) => formats.number(limit * 100));
  return [
    `< ${first ?? ''}%`,
    ...rest.map((limit, index) => `${[first, ...rest][index] ?? ''}–${limit}%`),
    `≥ ${rest.at(-1) ?? ''}%`,
  ];
}

function twinOf(
  lines: readonly Line[],
  placeName: (key: KeyPartsFragment | null) => string,
  formats: Formats,
  texts: (typeof coverageMessages)['vi'],
): TwinTable {
  const { columns } = texts.heat;
  const { name: target } = targetMessages[formats.lang];
  const number = (value: number | null | undefined) => (typeof value === 'number' ? formats.number(value) : '');
  return {
    caption: texts.heat.caption,
    columns: [
      { label: columns.topic, numeric: false },
      { label: columns.place, numeric: false },
      ...[columns.share, columns.reached, columns.all, columns.unknown, columns.interval, target].map((label) => ({
        label,
        numeric: true,
      })),
    ],
    rows: lines.flatMap((line) =>
      line.cells.map(({ areaClass, cell, target: set }) => {
        const share = figureOf(cell);
        const blank = cell ? blankOf(cell) : 'not_applicable';
        const interval =
          typeof cell?.lower === 'number' && typeof cell.upper === 'number'
            ? `${formats.share(cell.lower, 1)} – ${formats.share(cell.upper, 1)}`
            : '';
        return {
          key: `${line.name}-${areaClass?.code ?? 'whole'}`,
          strong: areaClass === null,
          cells: [
            line.name,
            placeName(areaClass),
            share === null ? texts.blanks[blank ?? 'missing'] : formats.share(share, 1),
            number(cell?.numerator),
            number(cell?.denominator),
            number(cell?.unknown),
            interval,
            targetText(set, formats),
          ],
        };
      }),
    ),
  };
}
