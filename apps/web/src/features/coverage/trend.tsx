import { lazy } from 'react';
import type { Method } from '../../components/chart-foot.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import type { TwinTable } from '../../components/twin-table.ts';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { topicName } from '../../figures/names.ts';
import { cellOf, dataRows, distinctKeys, keyOf } from '../../figures/rows.ts';
import type { CellPartsFragment, Dimension, ResultPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { coverageMessages } from './coverage.messages.ts';
import { trendFinding } from './findings.ts';

const TrendPanels = lazy(async () => ({ default: (await import('./trend-panels.tsx')).TrendPanels }));

interface TrendProps {
  /** COMMUNE_COVERAGE by topic and month of one year. */
  readonly topicMonths: ResultPartsFragment;
  readonly year: string;
  readonly basis: string;
  readonly notes: readonly string[];
  readonly csvHref: string | undefined;
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

/** Coverage month by month, one small panel for each topic on one scale. */
export function Trend({ topicMonths, year, ...frame }: TrendProps) {
  const texts = useMessages(coverageMessages);
  const formats = useFormats();
  const rows = dataRows(topicMonths);
  const month: Dimension =
    rows[0]?.keys.some((key) => key.dimension === 'MONTH') === true ? 'MONTH' : 'REPORTING_MONTH';
  const topics = distinctKeys(rows, 'TOPIC');
  const months = distinctKeys(rows, month).toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const cellAt = (topic: string, at: string) =>
    cellOf(
      topicMonths,
      rows.find((row) => keyOf(row, 'TOPIC')?.code === topic && keyOf(row, month)?.code === at),
      'COMMUNE_COVERAGE',
    );
  const points = months.map((at) => ({
    month: at.code,
    label: formats.shortPeriod(at.code),
    shares: Object.fromEntries(topics.map((topic) => [topic.code, figureOf(cellAt(topic.code, at.code))])),
  }));
  const table: TwinTable = {
    caption: texts.trend.caption(formats.period(year)),
    columns: [
      { label: texts.trend.month, numeric: false },
      ...topics.map((topic) => ({ label: topicName(topic, formats.lang), numeric: true })),
    ],
    rows: months.map((at) => ({
      key: at.code,
      cells: [formats.period(at.code), ...topics.map((topic) => cellText(cellAt(topic.code, at.code), formats, texts))],
    })),
  };
  return (
    <ChartFrame
      name="trend"
      finding={trendFinding(rows, topicMonths, formats)}
      description={texts.trend.description(formats.period(year))}
      table={table}
      height={11.5}
      {...frame}
    >
      <TrendPanels
        points={points}
        topics={topics.map((topic) => ({ code: topic.code, name: topicName(topic, formats.lang) }))}
      />
    </ChartFrame>
  );
}

function cellText(
  cell: CellPartsFragment | undefined,
  formats: Formats,
  texts: (typeof coverageMessages)['vi'],
): string {
  const share = figureOf(cell);
  if (share !== null) return formats.share(share, 1);
  return texts.blanks[(cell && blankOf(cell)) ?? 'missing'];
}
