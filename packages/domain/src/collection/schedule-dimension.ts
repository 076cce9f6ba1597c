import type { PeriodScheme } from '../time/period-code.ts';
import type { ReportingSchedule } from './periodic-schedule.ts';

export const PERIODICITIES = ['month', 'quarter', 'half', 'year'] as const;
export type Periodicity = (typeof PERIODICITIES)[number];

const DIMENSIONS = {
  admin: {
    month: 'REPORTING_MONTH',
    quarter: 'REPORTING_QUARTER',
    half: 'REPORTING_HALF_YEAR',
    year: 'REPORTING_YEAR',
  },
  cal: { month: 'MONTH', quarter: 'QUARTER', half: 'HALF_YEAR', year: 'YEAR' },
} as const satisfies Record<PeriodScheme, Record<Periodicity, ReportingSchedule['every']>>;

/** The dimension of time whose periods a schedule asks for. Example: admin and half are H1 (15/12 to 14/6) and H2. */
export function scheduleDimension(scheme: PeriodScheme, periodicity: Periodicity): ReportingSchedule['every'] {
  return DIMENSIONS[scheme][periodicity];
}
