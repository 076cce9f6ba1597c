import { peopleInterval } from '@lantoa/domain';
import type { Cell } from '../contract.ts';
import { UNSPECIFIED } from '../duckdb/schema.ts';
import { ACTIVITY_VALUES } from '../sql/activity-branch.ts';
import { CROWD_VALUES } from '../sql/crowd-branch.ts';
import { UNIT_VALUES } from './unit-counts.ts';
import { activities, nothingHappened, units, value, type CellPlace } from './cell-parts.ts';
import type { GridValues } from './grid.ts';
import { emptyCell, numberCell } from './cell.ts';

/** One end of the interval of people behind the attendances of a cell. The denominator is the population that caps it. */
export function peopleCell(bound: 'lower' | 'upper', at: CellPlace): Cell {
  const found = at.grid.at('crowd', at.grain, at.keys);
  if (entriesOf(at, found) === 0) return nothingHappened(at);
  if (value(found, CROWD_VALUES.reported) === 0) return emptyCell('MISSING', 'not_reported');
  const all = value(found, CROWD_VALUES.all);
  const { lower, upper, population } = peopleInterval({
    most: value(found, CROWD_VALUES.most),
    all,
    population: populationOf(at),
  });
  const estimated = value(found, CROWD_VALUES.estimated) > 0;
  return numberCell(bound === 'lower' ? lower : upper, { estimated, numerator: all, denominator: population });
}

// What the groups leave over has a row whichever groups an activity lists; a group has one where an activity lists it.
function entriesOf(at: CellPlace, found: GridValues | undefined): number {
  const isRest = at.keys[at.plan.groupBy.indexOf('TARGET_GROUP')] === UNSPECIFIED;
  return isRest ? value(found, CROWD_VALUES.entries) : value(activities(at), ACTIVITY_VALUES.activities);
}

// Of a target group no population is known, of a village neither, and what lies in no commune has none.
function populationOf(at: CellPlace): number | null {
  const grouped = at.plan.groupBy.slice(0, at.grain);
  if (grouped.includes('TARGET_GROUP') || grouped.includes('VILLAGE')) return null;
  const found = units(at);
  const count = value(found, UNIT_VALUES.units);
  return count > 0 && value(found, UNIT_VALUES.peopled) === count ? value(found, UNIT_VALUES.people) : null;
}
