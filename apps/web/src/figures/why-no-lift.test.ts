import { expect, it } from 'vitest';
import { formatsOf } from '../language/formats.ts';
import { ratioText, whyNoLift } from './why-no-lift.ts';

const en = formatsOf('en');
const none = (label: string, reason: string) => ({ label, ratio: { status: 'MISSING' as const, reason } });
const twice = { status: 'VALUE' as const, value: 2 };

it('why no observance can be compared is said once, and by name where reasons differ', () => {
  expect(whyNoLift([none('A', 'no_report_due'), none('B', 'no_report_due')], en)).toEqual([
    'Not known: no report was due.',
  ]);
  expect(whyNoLift([none('A', 'no_report_due'), none('B', 'not_over'), none('C', 'no_report_due')], en)).toEqual([
    'Not known: no report was due: A; C.',
    'The weeks after are not over: B.',
  ]);
  expect(whyNoLift([none('A', 'no_report_due'), { label: 'B', ratio: twice }], en)).toEqual([]);
});

it('a ratio that is not told says why', () => {
  expect(ratioText(twice, en)).toBe('× 2.0');
  expect(ratioText({ status: 'NOT_APPLICABLE', reason: 'not_over' }, en)).toBe('the weeks after are not over');
});
