import type { HeatCell } from '../../components/heat-table.tsx';
import type { TwinTable } from '../../components/twin-table.ts';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { topicName } from '../../figures/names.ts';
import { SHARE_LIMITS, stepOf } from '../../figures/palette.ts';
import { cellOf, distinctKeys, keyOf } from '../../figures/rows.ts';
import { targetOf, targetText } from '../../figures/targets.ts';
import { targetMessages } from '../../figures/targets.messages.ts';
import { unknownText } from '../../figures/unknown-units.ts';
import type {
  CellPartsFragment,
  KeyPartsFragment,
  ResultPartsFragment,
  TargetPartsFragment,
} from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { coverageMessages } from './coverage.messages.ts';

/** COMMUNE_COVERAGE by topic and class, with what plans set. */
export type TopicClasses = ResultPartsFragment & TargetPartsFragment;

/** The topic and the class that the page is under. */
export interface HeatChoice {
  readonly topic: string | undefined;
  readonly areaClass: string | undefined;
}

export interface HeatLine {
  readonly topic: KeyPartsFragment | null;
  readonly name: string;
  readonly cells: readonly {
    readonly areaClass: KeyPartsFragment | null;
    readonly cell: CellPartsFragment | undefined;
    /** What a plan sets for the cell; null where none does. */
    readonly target: number | null;
  }[];
}

/** One line a topic, and one for any of them. */
export function heatLines(
  topicClasses: TopicClasses,
  classes: ResultPartsFragment,
  columns: readonly KeyPartsFragment[],
  formats: Formats,
  anyTopic: string,
): HeatLine[] {
  const whole: ResultPartsFragment = topicClasses;
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
    cells: [inClass(whole, null, null), ...columns.map((areaClass) => inClass(classes, areaClass, null))],
  };
  return [...topics, any];
}

/** Without a topic and a kind of area the page is under no cell. */
export function isNarrowed({ topic, areaClass }: HeatChoice): boolean {
  return topic !== undefined || areaClass !== undefined;
}

/** Whether the page is under this cell. */
export function isChosen(chosen: HeatChoice, line: HeatLine, areaClass: KeyPartsFragment | null): boolean {
  return isNarrowed(chosen) && chosen.topic === line.topic?.code && chosen.areaClass === areaClass?.code;
}

/** How a cell looks: its share, what it is made of, its shade, or its kind of blank. */
export function heatCell(
  cell: CellPartsFragment | undefined,
  target: number | null,
  formats: Formats,
  texts: (typeof coverageMessages)['vi'],
): Pick<HeatCell, 'text' | 'note' | 'step' | 'blank'> {
  const blank = cell ? blankOf(cell) : 'not_applicable';
  const share = figureOf(cell);
  if (share === null || !cell)
    return { text: texts.blanks[blank ?? 'missing'], note: '', step: null, blank: blank ?? 'missing' };
  const { mark } = targetMessages[formats.lang];
  const note = [
    texts.of(formats.number(cell.numerator ?? 0), formats.number(cell.denominator ?? 0)),
    ...(target === null ? [] : [mark(formats.share(target))]),
  ].join('; ');
  return { text: formats.share(share), note, step: blank === 'zero' ? null : stepOf(share, SHARE_LIMITS), blank };
}

interface Picking {
  readonly chosen: HeatChoice;
  readonly onPick: (topic: string | undefined, areaClass: string | undefined) => void;
}

/** One row a cell of the drawing; each can be picked as the cell can. */
export function heatTable(
  lines: readonly HeatLine[],
  placeName: (key: KeyPartsFragment | null) => string,
  { chosen, onPick }: Picking,
  formats: Formats,
): TwinTable {
  const texts = coverageMessages[formats.lang];
  const { columns } = texts.heat;
  const { name: target } = targetMessages[formats.lang];
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
      line.cells.map((at) => ({
        key: `${line.name}-${at.areaClass?.code ?? 'whole'}`,
        strong: at.areaClass === null,
        pick: {
          about: placeName(at.areaClass),
          isPicked: isChosen(chosen, line, at.areaClass),
          onPick: () => {
            onPick(line.topic?.code, at.areaClass?.code);
          },
        },
        cells: [line.name, placeName(at.areaClass), ...cellTexts(at, formats)],
      })),
    ),
  };
}

/** Share, communes reached, all of them, unknown ones, interval, target. */
function cellTexts({ cell, target }: HeatLine['cells'][number], formats: Formats): string[] {
  const { blanks } = coverageMessages[formats.lang];
  const share = figureOf(cell);
  const blank = cell ? blankOf(cell) : 'not_applicable';
  const number = (value: number | null | undefined) => (typeof value === 'number' ? formats.number(value) : '');
  const interval =
    typeof cell?.lower === 'number' && typeof cell.upper === 'number'
      ? `${formats.share(cell.lower, 1)} – ${formats.share(cell.upper, 1)}`
      : '';
  return [
    share === null ? blanks[blank ?? 'missing'] : formats.share(share, 1),
    ...[cell?.numerator, cell?.denominator].map(number),
    unknownText(cell, formats, blanks.not_known),
    interval,
    targetText(target, formats),
  ];
}
