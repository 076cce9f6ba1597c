import type { Method } from '../../components/chart-foot.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import type { Question } from '../../components/question-tools.tsx';
import { HeatTable } from '../../components/heat-table.tsx';
import { Legend } from '../../components/legend.tsx';
import { useViewMode } from '../../components/view-mode.ts';
import { blankOf } from '../../figures/cell.ts';
import { MarkPanel, type MarkWays } from '../../figures/mark-panel.tsx';
import { areaClassName, topicPhrase } from '../../figures/names.ts';
import { SHARE_LIMITS } from '../../figures/palette.ts';
import { distinctKeys } from '../../figures/rows.ts';
import { targetSentence } from '../../figures/targets.ts';
import type { CellPartsFragment, KeyPartsFragment, ResultPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { coverageMessages } from './coverage.messages.ts';
import { heatmapFinding } from './findings.ts';
import {
  heatCell,
  heatLines,
  heatTable,
  isChosen,
  isNarrowed,
  type HeatChoice,
  type HeatLine,
  type TopicClasses,
} from './heat-lines.ts';

interface HeatmapProps {
  /** COMMUNE_COVERAGE by topic and class with subtotals by topic; and by class alone. */
  readonly topicClasses: TopicClasses;
  readonly classes: ResultPartsFragment;
  readonly shownClasses: readonly string[];
  /** Classes whose membership is a stand-in for an official list. */
  readonly proxies: ReadonlySet<string>;
  readonly chosen: HeatChoice & { readonly district: string | undefined };
  readonly onPick: (topic: string | undefined, areaClass: string | undefined) => void;
  /** Where the cell that the page is under leads besides. */
  readonly waysOf: (topic: string | undefined, areaClass: string | undefined) => MarkWays;
  readonly basis: string;
  readonly notes: readonly string[];
  readonly csvHref: string | undefined;
  readonly question?: Question | undefined;
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

/** Coverage by topic and kind of area: the mandate of the directive in one look. */
export function Heatmap(props: HeatmapProps) {
  const texts = useMessages(coverageMessages);
  const formats = useFormats();
  const { topicClasses, classes, shownClasses, proxies, chosen } = props;
  const columns = shownClasses.flatMap((code) =>
    distinctKeys(classes.rows, 'AREA_CLASS').filter((key) => key.code === code),
  );
  const lines = heatLines(topicClasses, classes, columns, formats, texts.anyTopic);
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
      finding={heatmapFinding(topicClasses, shownClasses, formats, chosen)}
      description={`${texts.heat.description} ${targetSentence(targets, formats)}`}
      basis={props.basis}
      mark={proxyNames.length > 0 ? texts.heat.proxy(proxyNames.join('; ')) : undefined}
      notes={props.notes}
      table={heatTable(lines, placeName, props, formats)}
      csvHref={props.csvHref}
      question={props.question}
      methods={props.methods}
      busy={props.busy}
      interactive
      picture={false}
      beneath={<Chosen {...props} lines={lines} placeName={placeName} />}
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

/** The cell that the page is under: its figure, and the ways on. */
function Chosen({ lines, placeName, chosen, waysOf }: Omit<HeatmapTableProps, 'columns'>) {
  const texts = useMessages(coverageMessages);
  const formats = useFormats();
  const { isFixed } = useViewMode();
  const line = lines.find(({ topic }) => topic?.code === chosen.topic);
  const at = line?.cells.find(({ areaClass }) => areaClass?.code === chosen.areaClass);
  if (isFixed || !line || !at || !isNarrowed(chosen)) return null;
  const { text, note } = heatCell(at.cell, at.target, formats, texts);
  return (
    <MarkPanel title={`${line.name}, ${placeName(at.areaClass)}`} ways={waysOf(chosen.topic, chosen.areaClass)}>
      <p>
        <strong>{text}</strong>
        {note !== '' && ` (${note})`}
      </p>
    </MarkPanel>
  );
}

interface HeatmapTableProps extends HeatmapProps {
  readonly columns: readonly KeyPartsFragment[];
  readonly lines: readonly HeatLine[];
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
        label: `${placeName(key)}${key && proxies.has(key.code) ? '\u00A0*' : ''}`,
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
          pressed: isChosen(chosen, line, areaClass),
          onPick: () => {
            onPick(line.topic?.code, areaClass?.code);
          },
        })),
      }))}
    />
  );
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
