import { expect, it } from 'vitest';
import { zeroNeedsReports } from './zero-needs-reports.ts';

it('only reports can tell that nothing was done', () => {
  for (const measure of ['ACTIVITIES', 'SESSIONS', 'COMMUNES_REACHED', 'COMMUNE_COVERAGE', 'PEOPLE_LOWER_BOUND'])
    expect(zeroNeedsReports(measure)).toBe(true);
});

it('how many places there are, what was asked for and no day between two need none', () => {
  for (const measure of ['COMMUNES', 'POPULATION', 'REPORTS_EXPECTED', 'DAYS_SINCE_LAST_ACTIVITY', 'OUTCOME_LAG_DAYS'])
    expect(zeroNeedsReports(measure)).toBe(false);
});
