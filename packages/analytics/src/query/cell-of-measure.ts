import type { Cell, Measure } from '../contract.ts';
import { UNSPECIFIED } from '../duckdb/schema.ts';
import { ACTIVITY_VALUES, sumColumns } from '../sql/activity-branch.ts';
import { ATTENDANCE_VALUES } from '../sql/attendance-branch.ts';
import { PARTNER_VALUES } from '../sql/partner-branch.ts';
import { REACH_VALUES, REPORT_VALUES } from '../sql/unit-branches.ts';
import { UNIT_VALUES } from './unit-counts.ts';
import { coverageCell, emptyCell, numberCell, shareCell } from './cell.ts';
import {
  activities,
  isSumOverMembers,
  marked,
  nothingHappened,
  rounded,
  unitKeys,
  units,
  value,
  type CellPlace,
} from './cell-parts.ts';
import { isPlace, isTime } from './dimension-table.ts';
import type { GridValues } from './grid.ts';
import { measureSpec } from './measure-table.ts';
import { outcomeLagCell } from './outcome-lag-cell.ts';
import { peopleCell } from './people-cell.ts';
import { splitOrUnplaced } from './split-or-unplaced.ts';
import { undefinedAt } from './undefined-at.ts';

/** The cell of a measure at some keys, from what the statement brought. Never adds rows up. */
export function cellOfMeasure(measure: Measure, at: CellPlace): Cell {
  const undefinedFor = undefinedAt(measure, at);
  if (undefinedFor !== null) return emptyCell('NOT_APPLICABLE', undefinedFor);
  const spec = measureSpec(measure);
  switch (spec.kind) {
    case 'activities':
      return activitiesCell(at);
    case 'sum':
      return sumCell(measure, at);
    case 'police_share':
      return policeShareCell(at);
    case 'outcome_lag':
      return outcomeLagCell(at);
    case 'people':
      return peopleCell(spec.bound, at);
    case 'attendances':
      return attendancesCell(at);
    case 'attendances_per_1000':
      return perThousandCell(at);
    case 'days_since':
      return daysSinceCell(at);
    case 'form_diversity':
      return diversityCell(at);
    case 'units':
      return unitsCell(spec.figure, at);
    case 'reached':
      return reachedCell(spec.figure, at);
    case 'coverage':
      return coverageOf(spec.figure, at);
    case 'reports':
      return reportsCell(spec.figure, at);
  }
}

function activitiesCell(at: CellPlace): Cell {
  const found = activities(at);
  return found ? numberCell(rounded(value(found, ACTIVITY_VALUES.activities)), marked(at)) : nothingHappened(at);
}

/** Sum, reported inputs and activities of the nth sum of a measure. */
function sumAt(measure: Measure, nth: number, at: CellPlace): { sum: number; reported: number; entries: number } {
  const position = sumColumns(at.plan.measures).findIndex((one) => one.measure === measure) + nth;
  const found = activities(at);
  const start = ACTIVITY_VALUES.sums + ACTIVITY_VALUES.perSum * position;
  return { sum: value(found, start), reported: value(found, start + 1), entries: value(found, start + 2) };
}

function sumCell(measure: Measure, at: CellPlace): Cell {
  const { sum, reported, entries } = sumAt(measure, 0, at);
  if (entries === 0) return nothingHappened(at);
  if (measure === 'PARTNERS_MOBILISED' && hasPartners(at)) return partnersCell(at);
  if (reported === 0) return emptyCell('MISSING', 'not_reported');
  return numberCell(rounded(sum), marked(at));
}

// Under the full basis even a total is made of the rows of each kind of partner.
function hasPartners({ plan, grain }: CellPlace): boolean {
  if (plan.beyond) return plan.beyond.groupBy.includes('PARTNER');
  const length = plan.countBasis === 'FULL' ? plan.groupBy.length : grain;
  return plan.groupBy.slice(0, length).includes('PARTNER');
}

function partnersCell(at: CellPlace): Cell {
  const found = at.grid.at('partner', at.grain, at.keys);
  if (value(found, PARTNER_VALUES.reported) === 0) return emptyCell('MISSING', 'not_reported');
  return numberCell(value(found, PARTNER_VALUES.mobilised), marked(at));
}

function policeShareCell(at: CellPlace): Cell {
  const [police, all] = [sumAt('POLICE_SESSION_SHARE', 0, at), sumAt('POLICE_SESSION_SHARE', 1, at)];
  if (all.entries === 0) {
    const nothing = nothingHappened(at);
    return nothing.value === null ? nothing : emptyCell('NOT_APPLICABLE', 'no_grassroots_activity');
  }
  if (all.reported === 0) return emptyCell('MISSING', 'not_reported');
  return shareCell(rounded(police.sum), rounded(all.sum));
}

function attendancesCell(at: CellPlace): Cell {
  const found = at.grid.at('attendance', at.grain, at.keys);
  const group = at.keys[at.plan.groupBy.indexOf('TARGET_GROUP')];
  const entries =
    group === UNSPECIFIED ? value(found, ATTENDANCE_VALUES.rows) : value(activities(at), ACTIVITY_VALUES.activities);
  if (entries === 0) return nothingHappened(at);
  if (value(found, ATTENDANCE_VALUES.reported) === 0) return emptyCell('MISSING', 'not_reported');
  const estimated = value(found, ATTENDANCE_VALUES.estimated) > 0;
  return numberCell(rounded(value(found, ATTENDANCE_VALUES.people)), { estimated, ...marked(at) });
}

function perThousandCell(at: CellPlace): Cell {
  if (at.plan.groupBy.slice(0, at.grain).includes('TARGET_GROUP'))
    return emptyCell('NOT_APPLICABLE', 'no_population_of_group');
  const people = value(units(at), UNIT_VALUES.people);
  if (people === 0) return emptyCell('NOT_APPLICABLE', 'no_population');
  const attendances = attendancesCell(at);
  if (attendances.value === null) return attendances;
  const { estimated, value: numerator } = attendances;
  return numberCell((numerator / people) * 1000, { estimated, numerator, denominator: people });
}

function daysSinceCell(at: CellPlace): Cell {
  const last = at.grid.at('activity', at.grain, at.keys)?.[ACTIVITY_VALUES.lastDay] ?? null;
  return last === null ? emptyCell('NOT_APPLICABLE', 'never_in_data') : numberCell(at.lastDay - last);
}

function diversityCell(at: CellPlace): Cell {
  const found = at.grid.at('diversity', at.grain, at.keys)?.[0] ?? null;
  return found === null ? emptyCell('NOT_APPLICABLE', 'no_activity') : numberCell(rounded(found));
}

function unitsCell(figure: 'units' | 'population', at: CellPlace): Cell {
  const found = isSumOverMembers(at) ? at.grid.sumUnder('unit', at.grain, unitKeys(at)) : units(at);
  if (figure === 'units') return found ? numberCell(value(found, UNIT_VALUES.units), marked(at)) : noUnits(at);
  if (!found || value(found, UNIT_VALUES.units) === 0) return noUnits(at);
  return value(found, UNIT_VALUES.peopled) === 0
    ? emptyCell('MISSING', 'no_population')
    : numberCell(value(found, UNIT_VALUES.people), marked(at));
}

// Reserved keys such as province_wide stand for no commune; any other key without units simply has none of them.
function noUnits({ plan, keys }: CellPlace): Cell {
  const reserved = keys.some((key, position) => {
    const dimension = plan.groupBy[position];
    return key !== null && key < 0 && key !== UNSPECIFIED && dimension !== undefined && isPlace(dimension);
  });
  return reserved ? emptyCell('NOT_APPLICABLE', 'no_place') : numberCell(0);
}

function reachedCell(figure: 'units' | 'population', at: CellPlace): Cell {
  if (!units(at)) return noUnits(at);
  const position = figure === 'units' ? REACH_VALUES.units : REACH_VALUES.people;
  const estimated = isRough(at);
  // A commune is counted once a member it was reached under; of how many pairs nobody knows is not told.
  if (isSumOverMembers(at)) {
    return numberCell(value(at.grid.sumUnder('reach', at.grain, at.keys), position), { estimated, ...marked(at) });
  }
  return numberCell(value(at.grid.at('reach', at.grain, at.keys), position), { unknown: unknownUnits(at), estimated });
}

// Where work was done in a unit that was split, or that the base has no place for, it is not known which units it reached.
function isRough({ plan, grid }: CellPlace): boolean {
  return plan.rebase !== null && splitOrUnplaced(plan, grid).some((count) => count > 0);
}

function unknownUnits(at: CellPlace): number {
  const reached = at.grid.at('reach', at.grain, at.keys);
  return value(units(at), UNIT_VALUES.silent) - value(reached, REACH_VALUES.silent);
}

function coverageOf(figure: 'units' | 'population', at: CellPlace): Cell {
  const all = units(at);
  const reached = at.grid.at('reach', at.grain, at.keys);
  const more = { unknown: unknownUnits(at), estimated: isRough(at) };
  if (figure === 'units') {
    const cell = coverageCell(value(reached, REACH_VALUES.units), value(all, UNIT_VALUES.units), more.unknown);
    return cell.value === null ? cell : { ...cell, estimated: more.estimated };
  }
  return shareCell(value(reached, REACH_VALUES.people), value(all, UNIT_VALUES.people), more);
}

function reportsCell(figure: 'expected' | 'actual' | 'on_time' | 'rate' | 'rate_on_time', at: CellPlace): Cell {
  const grouped = at.plan.groupBy.slice(0, at.grain);
  if (grouped.some((dimension) => !isPlace(dimension) && !isTime(dimension))) {
    return emptyCell('NOT_APPLICABLE', 'reports_are_not_divided_so');
  }
  if (!isSumOverMembers(at)) return reportFigure(figure, at.grid.at('report', at.grain, at.keys));
  const sum = reportFigure(figure, at.grid.sumUnder('report', at.grain, at.keys));
  return sum.value === null ? sum : { ...sum, ...marked(at) };
}

/** One of the REPORTS_* figures from the counts of a cell. Edge: a time of arrival that is unknown leaves no on-time count. */
export function reportFigure(
  figure: 'expected' | 'actual' | 'on_time' | 'rate' | 'rate_on_time',
  found: GridValues | undefined,
): Cell {
  const expected = value(found, REPORT_VALUES.expected);
  const actual = value(found, REPORT_VALUES.actual);
  if (figure === 'expected') return numberCell(expected);
  if (figure === 'actual') return numberCell(actual);
  if (figure === 'rate') {
    return expected === 0 ? emptyCell('NOT_APPLICABLE', 'no_report_due') : shareCell(actual, expected);
  }
  if (value(found, REPORT_VALUES.timeUnknown) > 0) return emptyCell('NOT_APPLICABLE', 'no_due_date');
  const onTime = value(found, REPORT_VALUES.onTime);
  if (figure === 'on_time') return numberCell(onTime);
  return expected === 0 ? emptyCell('NOT_APPLICABLE', 'no_report_due') : shareCell(onTime, expected);
}
