import { bucketOf, periodOfCode, type CivilDate, type Organisation } from '@lantoa/domain';
import type { AnalyticsViewer, Key, ReportingQuery, ReportingRate, ReportingResult } from '../contract.ts';
import { civilDateOf } from '../duckdb/day-number.ts';
import { reportFigure } from '../query/cell-of-measure.ts';
import { completenessOf, evidenceOf, recordedUpTo, type Notice } from '../query/evidence.ts';
import type { GridValues } from '../query/grid.ts';
import { KeyBook } from '../query/key-book.ts';
import { noticesOf } from '../query/notices.ts';
import { planOf, type QueryPlan } from '../query/plan.ts';
import { bodiesOf, checkDuties, communesOf, liesIn } from '../query/reporting-scope.ts';
import { resolvePeriod } from '../query/resolve-period.ts';
import type { Snapshot } from '../snapshot.ts';
import { REPORT_VALUES } from '../sql/unit-branches.ts';
import { compute, explainOf, statementOf, type Computed } from './statement-parts.ts';
import { checkMayAsk } from './viewer-scope.ts';

const MEASURES = ['REPORTS_EXPECTED', 'REPORTS_ACTUAL', 'REPORTS_ON_TIME'] as const;

/**
 * Reports expected, received and in time, by reporter and reporting month. One statement with the REPORTS_* measures, so
 * both say the same. Convention: a body's row counts the reports of the communes it serves in months that end within its
 * own validity. Edge: a unit that has ended owes no report.
 */
export async function answerReportingRates(
  snapshot: Snapshot,
  query: ReportingQuery,
  viewer: AnalyticsViewer,
  clock: () => number,
): Promise<ReportingResult> {
  checkMayAsk(viewer);
  const started = clock();
  const { plan, bodies } = understood(snapshot, query, viewer);
  const computed = await compute(snapshot, plan, viewer);
  const book = new KeyBook(snapshot.index, snapshot.slots, plan.lang);
  const reports = reportsOf(computed, snapshot, book);
  return {
    evidence: evidenceOf(snapshot, {
      base: plan.base,
      completeness: completenessOf(plan, computed.grid),
      recordedUpTo: recordedUpTo(snapshot, computed, viewer.profile !== 'exact'),
      notices: [...noticesOf(plan, computed.grid, snapshot.index, 0), ...timeNotices(reports)],
      lang: plan.lang,
      explain: explainOf({
        measures: plan.measures,
        statements: [statementOf(computed)],
        milliseconds: clock() - started,
        viewer,
        guarded: false,
      }),
    }),
    notReported: silentUnits(reports, book),
    rates: bodies
      ? bodies.flatMap((body) => ratesOfBody(body, reports, snapshot, book))
      : reports.map((report) => rateOf(book.unit('COMMUNE', report.unit), report.unit, report, report.values, book)),
  };
}

function understood(
  snapshot: Snapshot,
  query: ReportingQuery,
  viewer: AnalyticsViewer,
): { readonly plan: QueryPlan; readonly bodies: readonly Organisation[] | null } {
  const { index } = snapshot;
  checkDuties(query.duty, index);
  const bodies = bodiesOf(query.organisation, index);
  const window = resolvePeriod(query.period, index);
  const commune = communesOf(query.unit, { index, window, base: null });
  const plan = planOf(
    {
      measures: MEASURES,
      groupBy: ['COMMUNE', 'REPORTING_MONTH'],
      period: query.period,
      where: { commune },
      lang: query.lang ?? null,
    },
    snapshot,
    viewer,
  );
  if (!bodies) return { plan, bodies };
  const units = plan.scope.units.filter(({ unit }) => bodies.some(({ area }) => liesIn(unit, area, index)));
  return { plan: { ...plan, scope: { ...plan.scope, units } }, bodies };
}

/** What one commune owed for one month. */
interface MonthReport {
  readonly unit: string;
  readonly unitSlot: number;
  readonly month: number;
  readonly values: GridValues;
}

function reportsOf({ grid }: Computed, { slots }: Snapshot, book: KeyBook): MonthReport[] {
  return grid
    .keys('report', 2)
    .map((keys) => {
      const [unit, month] = keys.map(Number);
      return {
        unit: slots.unitId(unit ?? 0) ?? '',
        unitSlot: unit ?? 0,
        month: month ?? 0,
        values: grid.at('report', 2, keys) ?? [],
      };
    })
    .toSorted((a, b) => book.compare('COMMUNE', a.unitSlot, b.unitSlot) || a.month - b.month);
}

function ratesOfBody(
  body: Organisation,
  reports: readonly MonthReport[],
  { index }: Snapshot,
  book: KeyBook,
): ReportingRate[] {
  const own = reports.filter(({ unit, month }) => liesIn(unit, body.area, index) && isInForce(body, lastDayOf(month)));
  const months = [...new Set(own.map(({ month }) => month))].toSorted((a, b) => a - b);
  return months.map((month) => {
    const ofMonth = own.filter((report) => report.month === month).map(({ values }) => values);
    return rateOf(book.organisation(body.id), body.area, { month }, together(ofMonth), book);
  });
}

// Each report is of one commune and month, so those of several communes are added.
function together(values: readonly GridValues[]): GridValues {
  return Object.values(REPORT_VALUES).map((position) => values.reduce((sum, one) => sum + (one[position] ?? 0), 0));
}

function lastDayOf(month: number): CivilDate {
  const first = civilDateOf(month);
  return periodOfCode(bucketOf(first, 'REPORTING_MONTH'))?.to ?? first;
}

function isInForce({ validFrom, validTo }: Organisation, on: CivilDate): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
}

function rateOf(
  reporter: Key,
  unit: string,
  { month }: Pick<MonthReport, 'month'>,
  values: GridValues,
  book: KeyBook,
): ReportingRate {
  return {
    reporter,
    unit: book.area(unit),
    period: book.key('REPORTING_MONTH', month),
    expected: values[REPORT_VALUES.expected] ?? 0,
    actual: values[REPORT_VALUES.actual] ?? 0,
    onTime: values[REPORT_VALUES.onTime] ?? 0,
    rate: reportFigure('rate', values),
    onTimeRate: reportFigure('rate_on_time', values),
  };
}

function silentUnits(reports: readonly MonthReport[], book: KeyBook): Key[] {
  const silent = reports.filter(
    ({ values }) => (values[REPORT_VALUES.actual] ?? 0) < (values[REPORT_VALUES.expected] ?? 0),
  );
  return [...new Set(silent.map(({ unit }) => unit))].map((unit) => book.unit('COMMUNE', unit));
}

function timeNotices(reports: readonly MonthReport[]): Notice[] {
  const unknown = reports.some(({ values }) => (values[REPORT_VALUES.timeUnknown] ?? 0) > 0);
  return unknown ? [NO_DUE_DATE] : [];
}

const NO_DUE_DATE: Notice = {
  code: 'NO_DUE_DATE',
  vi: 'Không rõ ngày gửi của một số báo cáo; onTime chỉ đếm các báo cáo biết chắc là đúng hạn.',
  en: 'When some reports came is not known; onTime counts only those known to have come in time.',
};
