import { Inject, Injectable } from '@nestjs/common';
import type { AnalyticsViewer, ReadModel } from '@lantoa/analytics';
import {
  addDays,
  lastClosedMonth,
  type CivilDate,
  type IssuedPlan,
  type MonthOfRecords,
  type MonthOfReports,
  type Period,
  type Recency,
  type ReportStanding,
} from '@lantoa/domain';
import type { CollectionViewer, RecordStore } from '@lantoa/record';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';

/** Reads what an auditor may read: every figure of work and reports, no class of hotspots, and nothing is asked about groups. */
const READER: AnalyticsViewer = { profile: 'exact', units: [], role: 'AUDITOR' };
const WATCH: CollectionViewer = { userId: 'monitoring', role: 'AUDITOR', organisation: null, units: [] };

/** How far back the newest closed month is looked for: about the years of a directive's plans. */
const DAYS_BACK = 3_653;
/** Months of a body's own past. */
const YEAR_OF_RECORDS = 396;
const MOST_SPOTS = 100_000;

/** What the rules look at, from the read model and the record. */
@Injectable()
export class MonitoringFacts {
  constructor(@Inject(RECORD_STORE) private readonly record: RecordStore) {}

  async closedMonth(model: ReadModel, today: CivilDate): Promise<Period | null> {
    const { rows } = await model.analytics(
      {
        ...{ measures: ['REPORTS_EXPECTED'], groupBy: ['REPORTING_MONTH'], totals: false },
        period: { range: { from: addDays(today, -DAYS_BACK), to: today } },
      },
      READER,
    );
    const months = rows.map(({ keys: [month], cells: [expected] }) => ({
      ...{ month: month?.code ?? '', expected: expected?.value ?? 0 },
    }));
    const requests = await this.record.collection.requests(WATCH);
    return lastClosedMonth(
      months,
      requests.map(({ terms }) => terms),
      today,
    );
  }

  /** Reports of each commune of the base in force on `to`, by administrative month. */
  async reports(model: ReadModel, from: CivilDate, to: CivilDate): Promise<MonthOfReports[]> {
    const { rates } = await model.reportingRates({ period: { range: { from, to } } }, READER);
    return rates.flatMap(({ unit, period, expected, actual }) =>
      unit ? [{ unit: unit.id, month: period.code, expected, actual }] : [],
    );
  }

  /** Communes that nothing has reached for more than `days`, whether or not their reports are there. */
  async recency(model: ReadModel, on: CivilDate, days: number): Promise<Recency[]> {
    const { units } = await model.blindSpots({ on, days, limit: MOST_SPOTS }, READER);
    return units.map(({ unit, topic, lastActivityOn }) => ({
      ...{ unit: unit.id, topic: topic.code, lastOn: lastActivityOn },
    }));
  }

  async records(model: ReadModel, to: CivilDate): Promise<MonthOfRecords[]> {
    const { rows } = await model.analytics(
      {
        ...{ measures: ['ACTIVITIES'], groupBy: ['ORGANISATION', 'REPORTING_MONTH'], totals: false },
        period: { range: { from: addDays(to, -YEAR_OF_RECORDS), to } },
      },
      READER,
    );
    return rows.map(({ keys: [body, month], cells: [records] }) => ({
      ...{ organisation: body?.id ?? '', month: month?.code ?? '', records: records?.value ?? 0 },
    }));
  }

  /** Of requests that still wait for something. */
  async missingReports(): Promise<ReportStanding[]> {
    const requests = await this.record.collection.requests(WATCH);
    const standing = requests
      .filter(({ byStatus }) => (byStatus.missing ?? 0) > 0)
      .map(async ({ id, title, period, terms: { window } }) => {
        const reports = await this.record.collection.submissions({ requestId: id }, WATCH);
        return reports.map(({ waiting: { step, since, isShut }, ...report }) => ({
          ...{ id: report.id, organisation: report.organisation, unit: report.unit, step, since, isShut },
          request: { id, title, period, window },
        }));
      });
    return (await Promise.all(standing)).flat();
  }

  /** Of the years that the days touch. */
  async issuedPlans(today: CivilDate, days: number): Promise<IssuedPlan[]> {
    const years = new Set([today, addDays(today, days)].map((day) => Number(day.slice(0, 4))));
    const plans = [...years].map(async (year) => this.record.collection.observancePlans(year, WATCH));
    return (await Promise.all(plans)).flat().filter(({ status }) => status === 'issued');
  }
}
