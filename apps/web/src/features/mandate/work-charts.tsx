import { ChartFrame } from '../../components/chart-frame.tsx';
import { PageSection } from '../../components/page-section.tsx';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { basisText } from '../../figures/basis.ts';
import { cellText } from '../../figures/cell-text.ts';
import { figureOf } from '../../figures/cell.ts';
import { isReserved } from '../../figures/is-reserved.ts';
import { MemberBars } from '../../figures/member-bars.tsx';
import { memberRows, type MemberRow } from '../../figures/member-rows.ts';
import { upperFirst } from '../../figures/names.ts';
import { cellOf, dataRows, totalRow } from '../../figures/rows.ts';
import type { AnalyticsQuery, Dimension, MandateWorkQuery, ResultPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { workQueries, type MandateFilters } from './mandate-queries.ts';
import { mandateMessages } from './mandate.messages.ts';
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
    picture: false,
  });
  const police = figureOf(cellOf(answer.police, totalRow(answer.police), 'POLICE_SESSION_SHARE'));
  return (
    <>
      <PageSection id="plans" title={texts.sections.plans}>
        <Plans result={answer.plans} frame={frame(answer.plans, queries.plans)} />
        <Movements movements={answer.movements} campaigns={answer.campaigns} frame={frame(answer.movements, null)} />
        {police !== null && <p className={classes.fact}>{texts.police(formats.share(police))}</p>}
      </PageSection>
    </>
  );
}

function questionOf(query: AnalyticsQuery | null): Pick<WorkFrame, 'question' | 'csvHref'> {
  const question = query === null ? undefined : analyticsQuestion(query);
  return { question, csvHref: question?.csvHref };
}

function Plans({ result, frame }: { readonly result: ResultPartsFragment; readonly frame: WorkFrame }) {
  const texts = useMessages(mandateMessages);
  const formats = useFormats();
  const rows = namedRows(result, 'PLAN', formats);
  const found = extremes(rows);
  return (
    <ChartFrame
      {...frame}
      name="plans"
      finding={
        found
          ? texts.plansFinding(shortPlan(found.most), found.most.text, shortPlan(found.least), found.least.text)
          : texts.plansNone
      }
      description={texts.plansText}
      table={planTable(result, formats, texts)}
    >
      <MemberBars rows={rows} />
    </ChartFrame>
  );
}

interface MovementsProps {
  readonly movements: ResultPartsFragment;
  readonly campaigns: ResultPartsFragment;
  readonly frame: WorkFrame;
}

function Movements({ movements, campaigns, frame }: MovementsProps) {
  const texts = useMessages(mandateMessages);
  const formats = useFormats();
  const rows = [...namedRows(movements, 'MOVEMENT', formats), ...namedRows(campaigns, 'CAMPAIGN_LINK', formats)];
  const found = extremes(rows);
  return (
    <ChartFrame
      {...frame}
      name="movements"
      finding={found ? texts.movementsFinding(found.most.label, found.most.text) : texts.movementsNone}
      description={texts.movementsText}
      table={{
        caption: texts.movement,
        columns: [
          { label: texts.movement, numeric: false },
          { label: texts.columns.activities, numeric: true },
        ],
        rows: rows.map(({ id, label, text }) => ({ key: id, cells: [label, text] })),
      }}
    >
      <MemberBars rows={rows} />
    </ChartFrame>
  );
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

/** "Kế hoạch số 38/KH-BCĐ ngày …" is known by its number. */
function shortPlan({ label }: MemberRow): string {
  return /^.*?\d+\/[^\s,]+/.exec(label)?.[0] ?? label;
}

function planTable(result: ResultPartsFragment, formats: Formats, texts: Texts) {
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
      cells: [
        upperFirst(row.keys[0]?.label ?? ''),
        ...measures.map((measure) => cellText(cellOf(result, row, measure), formats)),
      ],
    })),
  };
}
