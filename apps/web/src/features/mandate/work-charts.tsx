import { useState } from 'react';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { PageSection } from '../../components/page-section.tsx';
import type { TwinPick, TwinTable } from '../../components/twin-table.ts';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { basisText } from '../../figures/basis.ts';
import { BlankLegend } from '../../figures/blank-legend.tsx';
import { cellText } from '../../figures/cell-text.ts';
import { isReportingKnown } from '../../figures/is-reporting-known.ts';
import { isReserved } from '../../figures/is-reserved.ts';
import { MemberBars } from '../../figures/member-bars.tsx';
import { memberRows, type MemberRow } from '../../figures/member-rows.ts';
import { upperFirst } from '../../figures/names.ts';
import { cellOf, dataRows } from '../../figures/rows.ts';
import type { AnalyticsQuery, Dimension, MandateWorkQuery, ResultPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { workQueries, type MandateFilters } from './mandate-queries.ts';
import { mandateMessages } from './mandate.messages.ts';
import { policeText } from './police-text.ts';
import { WorkPanel } from './work-panel.tsx';
import type { WorkMark } from './work-questions.ts';
import type { WorkFrame } from './work-frame.ts';
import classes from './mandate-page.module.css';

interface WorkChartsProps {
  readonly answer: MandateWorkQuery;
  readonly filters: MandateFilters;
  readonly busy: boolean;
}

/** Plans of the province, movements and campaigns, and the part of the police. */
export function WorkCharts({ answer, filters, busy }: WorkChartsProps) {
  const texts = useMessages(mandateMessages);
  const formats = useFormats();
  const queries = workQueries(filters);
  const frame = ({ evidence }: ResultPartsFragment, query: AnalyticsQuery | null): WorkFrame => ({
    basis: basisText(evidence, filters.period, formats),
    notes: evidence.warnings.map(({ message }) => message),
    ...questionOf(query),
    busy,
    interactive: true,
    picture: false,
  });
  const police = policeText(answer.police, formats);
  return (
    <>
      <PageSection id="plans" title={texts.sections.plans}>
        <Plans
          result={answer.plans}
          query={queries.plans}
          filters={filters}
          frame={frame(answer.plans, queries.plans)}
        />
        <Movements {...{ answer, queries, filters }} frame={frame(answer.movements, null)} />
        {police !== null && <p className={classes.fact}>{police}</p>}
      </PageSection>
    </>
  );
}

function questionOf(query: AnalyticsQuery | null): Pick<WorkFrame, 'question' | 'csvHref'> {
  const question = query === null ? undefined : analyticsQuestion(query);
  return { question, csvHref: question?.csvHref };
}

interface PlansProps {
  readonly result: ResultPartsFragment;
  readonly query: AnalyticsQuery;
  readonly filters: MandateFilters;
  readonly frame: WorkFrame;
}

function Plans({ result, query, filters, frame }: PlansProps) {
  const pickOf = usePick(filters);
  const texts = useMessages(mandateMessages);
  const formats = useFormats();
  const rows = namedRows(result, 'PLAN', formats);
  return (
    <ChartFrame
      {...frame}
      name="plans"
      finding={plansFinding(rows, isReportingKnown(result.evidence), texts)}
      legend={<BlankLegend rows={rows} />}
      description={texts.plansText}
      table={planTable(result, (id) => pickedRow(rows, id, (row) => pickOf(row, 'PLAN', query)), formats, texts)}
    >
      <MemberBars rows={rows} pickOf={(row) => pickOf(row, 'PLAN', query)} />
    </ChartFrame>
  );
}

interface MovementsProps extends Pick<WorkChartsProps, 'answer' | 'filters'> {
  readonly queries: ReturnType<typeof workQueries>;
  readonly frame: WorkFrame;
}

function Movements({ answer, queries, filters, frame }: MovementsProps) {
  const pick = usePick(filters);
  const texts = useMessages(mandateMessages);
  const formats = useFormats();
  const campaigns = namedRows(answer.campaigns, 'CAMPAIGN_LINK', formats);
  const rows = [...namedRows(answer.movements, 'MOVEMENT', formats), ...campaigns];
  const pickOf = (row: MemberRow) =>
    campaigns.includes(row) ? pick(row, 'CAMPAIGN_LINK', queries.campaigns) : pick(row, 'MOVEMENT', queries.movements);
  const found = extremes(rows);
  const none = isReportingKnown(answer.movements.evidence) ? texts.movementsNone : texts.workNotDue;
  return (
    <ChartFrame
      {...frame}
      name="movements"
      finding={found ? texts.movementsFinding(found.most.label, found.most.text) : none}
      legend={<BlankLegend rows={rows} />}
      description={texts.movementsText}
      table={{
        caption: texts.movement,
        columns: [
          { label: texts.movement, numeric: false },
          { label: texts.columns.activities, numeric: true },
        ],
        rows: rows.map((row) => ({ key: row.id, pick: pickOf(row), cells: [row.label, row.text] })),
      }}
    >
      <MemberBars rows={rows} pickOf={pickOf} />
    </ChartFrame>
  );
}

/** One member of a chart at a time shows where it leads. */
function usePick(filters: MandateFilters) {
  const [picked, setPicked] = useState<string | null>(null);
  return (row: MemberRow, dimension: WorkMark['dimension'], query: AnalyticsQuery): TwinPick => {
    const key = `${dimension} ${row.id}`;
    const onPick = () => {
      setPicked(key === picked ? null : key);
    };
    return {
      ...{ isPicked: key === picked, onPick },
      panel: <WorkPanel {...{ row, dimension, query, filters }} onClose={onPick} />,
    };
  };
}

/** What the row of a member does in a table that has rows of no member, too. */
function pickedRow(rows: readonly MemberRow[], id: string, pickOf: (row: MemberRow) => TwinPick): TwinPick | undefined {
  const row = rows.find((candidate) => candidate.id === id);
  return row && pickOf(row);
}

type Texts = (typeof mandateMessages)['vi'];

/** Activities by the members of one list; what names none stands in the table, not among the bars. */
function namedRows(result: ResultPartsFragment, dimension: Dimension, formats: Formats): MemberRow[] {
  return memberRows(result, dimension, ['ACTIVITIES'], formats).filter((row) => !isReserved(row));
}

function extremes(rows: readonly MemberRow[]): { most: MemberRow; least: MemberRow } | null {
  const counted = rows.filter(({ figure }) => figure !== null).toSorted((a, b) => (b.figure ?? 0) - (a.figure ?? 0));
  const [most] = counted;
  const least = counted.at(-1);
  return most && least && (most.figure ?? 0) > 0 ? { most, least } : null;
}

/** The plan with the most and the one with the fewest; without reports nobody knows which has the fewest. */
function plansFinding(rows: readonly MemberRow[], isKnown: boolean, texts: Texts): string {
  const found = extremes(rows);
  if (!found) return isKnown ? texts.plansNone : texts.workNotDue;
  const { most, least } = found;
  if (!isKnown) return texts.movementsFinding(shortPlan(most), most.text);
  return texts.plansFinding(shortPlan(most), most.text, shortPlan(least), least.text);
}

/** "Kế hoạch số 38/KH-BCĐ ngày …" is known by its number. */
function shortPlan({ label }: MemberRow): string {
  return /^.*?\d+\/[^\s,]+/.exec(label)?.[0] ?? label;
}

function planTable(
  result: ResultPartsFragment,
  pickOf: (id: string) => TwinPick | undefined,
  formats: Formats,
  texts: Texts,
): TwinTable {
  const { plan, activities, communes, attendances } = texts.planColumns;
  const measures = ['ACTIVITIES', 'COMMUNES_REACHED', 'ATTENDANCES'] as const;
  return {
    caption: texts.sections.plans,
    columns: [
      { label: plan, numeric: false },
      ...[activities, communes, attendances].map((label) => ({ label, numeric: true })),
    ],
    rows: dataRows(result).map((row) => ({
      key: row.keys[0]?.id ?? '',
      pick: pickOf(row.keys[0]?.id ?? ''),
      cells: [
        upperFirst(row.keys[0]?.label ?? ''),
        ...measures.map((measure) => cellText(cellOf(result, row, measure), formats)),
      ],
    })),
  };
}
