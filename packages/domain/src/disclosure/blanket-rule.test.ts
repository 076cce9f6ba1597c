import { describe, expect, test } from 'vitest';
import { mayRelease, touchesSensitiveGroup, type SensitiveQuestion, type TargetGroupRule } from './blanket-rule.ts';

const RULES: Readonly<Record<string, TargetGroupRule>> = Object.freeze({
  pupils: { sensitive: false, smallBelow: 0, provinceOnly: false },
  orphans: { sensitive: true, smallBelow: 5, provinceOnly: false },
  at_risk: { sensitive: true, smallBelow: 10, provinceOnly: false },
  after_prison: { sensitive: true, smallBelow: 5, provinceOnly: true },
});
const ruleOf = (group: string) => RULES[group] ?? null;

const year: SensitiveQuestion = {
  profile: 'suppressed',
  groupedByTargetGroup: true,
  filteredGroups: null,
  finerThanYearAndProvince: false,
};
const finer: SensitiveQuestion = { ...year, finerThanYearAndProvince: true };
const people = (group: string | null, value: number | null) => ({ group, countsPeople: true, value });
const work = (group: string | null, value: number | null) => ({ group, countsPeople: false, value });

describe('the blanket rule of disclosure', () => {
  test('the exact profile sees everything', () => {
    expect(mayRelease({ ...finer, profile: 'exact' }, people('after_prison', 1), ruleOf)).toBe(true);
    expect(touchesSensitiveGroup({ ...finer, profile: 'exact' }, ruleOf)).toBe(false);
  });

  test.each([
    ['orphans', 4, false],
    ['orphans', 5, true],
    ['orphans', 0, true],
    ['orphans', null, true],
    ['at_risk', 9, false],
    ['at_risk', 10, true],
    ['after_prison', 3, false],
    ['after_prison', 7, true],
    ['pupils', 1, true],
    ['unspecified', 2, true],
  ])('for the province and a whole year %s = %s: shown %s', (group, value, shown) => {
    expect(mayRelease(year, people(group, value), ruleOf)).toBe(shown);
  });

  test.each([0, 3, 500, null])('at a finer question a sensitive count of %s is hidden like any other', (value) => {
    expect(mayRelease(finer, people('orphans', value), ruleOf)).toBe(false);
    expect(mayRelease(finer, people('unspecified', value), ruleOf)).toBe(false);
  });

  test('at a finer question other groups and rows without a group stay open', () => {
    expect(mayRelease(finer, people('pupils', 1), ruleOf)).toBe(true);
    expect(mayRelease(finer, people(null, 1), ruleOf)).toBe(true);
  });

  test('counts of work stay open, but for the group that is shown for the province only', () => {
    expect(mayRelease(finer, work('orphans', 1), ruleOf)).toBe(true);
    expect(mayRelease(finer, work('after_prison', 1), ruleOf)).toBe(false);
    expect(mayRelease(year, work('after_prison', 1), ruleOf)).toBe(true);
  });

  test('a filter on a sensitive group hides every count of people, totals included', () => {
    const filtered = { ...finer, groupedByTargetGroup: false, filteredGroups: ['pupils', 'orphans'] };
    expect(mayRelease(filtered, people(null, 900), ruleOf)).toBe(false);
    expect(mayRelease(filtered, work(null, 900), ruleOf)).toBe(true);
    expect(mayRelease({ ...filtered, filteredGroups: ['after_prison'] }, work(null, 900), ruleOf)).toBe(false);
    expect(mayRelease({ ...filtered, filteredGroups: ['pupils'] }, people(null, 900), ruleOf)).toBe(true);
  });

  test('a question about other groups alone tells nothing sensitive', () => {
    expect(touchesSensitiveGroup({ ...finer, groupedByTargetGroup: false, filteredGroups: ['pupils'] }, ruleOf)).toBe(
      false,
    );
    expect(touchesSensitiveGroup({ ...finer, groupedByTargetGroup: false, filteredGroups: ['orphans'] }, ruleOf)).toBe(
      true,
    );
  });
});
