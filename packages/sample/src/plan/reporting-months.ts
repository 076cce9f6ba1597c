import {
  bucketsOf,
  daysOf,
  periodOfCode,
  type AreaBase,
  type CivilDate,
  type DateRange,
  type ReferenceIndex,
} from '@lantoa/domain';
import { lunarNewYear } from './lunar-new-year.ts';

/** One reporting month (15th to 14th) of the sample year. */
export interface ReportingMonth {
  readonly code: string;
  /** 0 … 11 */
  readonly position: number;
  /** The units in force when the month begins. */
  readonly base: AreaBase;
  /** Days on which activities may fall, with how busy each is; the base's last day ends them. */
  readonly days: readonly { readonly date: CivilDate; readonly weight: number }[];
  /** Sum of the weights of the days. */
  readonly weight: number;
}

/** The twelve reporting months of `admin:<year>-Y`, busier in June and around 30 July, quiet at Tết. */
export function reportingMonths(index: ReferenceIndex, year: number): readonly ReportingMonth[] {
  const window = periodOfCode(`admin:${year}-Y`);
  if (!window) throw new RangeError(`generateSample: ${year} is not a year`);
  const quiet = lunarNewYear(year);
  return bucketsOf(window, 'REPORTING_MONTH').flatMap((code, position) => {
    const month = periodOfCode(code);
    if (!month) return [];
    const base = index.baseOn(month.from);
    const days = daysOf(month)
      .filter((date) => base.validTo === null || date <= base.validTo)
      .map((date) => ({ date, weight: weightOf(date, quiet) }));
    return [{ code, position, base, days, weight: days.reduce((sum, day) => sum + day.weight, 0) }];
  });
}

function weightOf(date: CivilDate, quiet: DateRange | null): number {
  if (quiet && quiet.from <= date && date <= quiet.to) return 0.12;
  const day = date.slice(5);
  if (day >= '06-01' && day <= '06-30') return 1.7;
  if (day >= '07-20' && day <= '08-02') return 1.6;
  return 1;
}
