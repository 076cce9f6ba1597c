import { expect, it } from 'vitest';
import type { CellPartsFragment, ObservancesOfYearQuery } from '../../gql/graphql.ts';
import { knownCalendar, NO_REPORT_DUE } from './known-calendar.ts';

type Calendar = ObservancesOfYearQuery['observanceCalendar'];

const cell = (value: number, denominator: number | null = null) =>
  ({ ...{ value, status: value === 0 ? 'ZERO' : 'VALUE', numerator: value, denominator } }) as CellPartsFragment;

function calendarOf(codes: readonly string[], activities: number): Calendar {
  const lift = { inside: cell(activities), around: cell(0), ratio: cell(1), difference: cell(0) };
  return {
    evidence: { warnings: codes.map((code) => ({ code, message: code })) },
    linked: cell(0),
    observances: [
      { activities: cell(activities), communes: cell(0, 200), attendances: cell(0), linked: cell(0), lift },
    ],
  } as Calendar;
}

it('takes no zero for known in a year without due reports, and leaves what was recorded', () => {
  const [one] = knownCalendar(calendarOf(['NO_REPORTING_STATUS'], 3)).observances;
  expect(one?.activities).toMatchObject({ status: 'VALUE', value: 3 });
  const unknown = { status: 'MISSING', value: null, numerator: null, denominator: null, reason: NO_REPORT_DUE };
  for (const found of [
    one?.communes,
    one?.attendances,
    one?.linked,
    one?.lift.around,
    one?.lift.ratio,
    one?.lift.difference,
  ])
    expect(found).toMatchObject(unknown);
});

it('leaves the zeros of a year whose reports were due', () => {
  const calendar = calendarOf(['OTHER'], 0);
  expect(knownCalendar(calendar)).toBe(calendar);
});
