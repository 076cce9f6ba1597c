import { expect, it } from 'vitest';
import { MONITORING_RULES, RULE_THRESHOLDS } from './monitoring-rule.ts';
import { thresholdRefusal } from './threshold-refusal.ts';
import { thresholdsOf } from './thresholds-of.ts';

it('takes what was set where it is fit, and the usual one elsewhere', () => {
  expect(thresholdsOf('OUTLIER_SURGE', { records: 20 })).toEqual({ deviations: 4, records: 20 });
  expect(thresholdsOf('BLIND_SPOT', { days: 3 })).toEqual({ days: 180 });
});

it.each(MONITORING_RULES)('%s: both bounds and the usual value are fit, what lies beyond is refused', (rule) => {
  for (const terms of RULE_THRESHOLDS[rule]) {
    const { name, usual, least, most } = terms;
    for (const fit of [usual, least, most]) expect(thresholdRefusal(rule, { [name]: fit })).toBeNull();
    for (const unfit of [least - 1, most + 1, usual + 0.5, Number.NaN])
      expect(thresholdRefusal(rule, { [name]: unfit })).toBe(terms);
  }
  expect(thresholdRefusal(rule, { other: 1 })).toEqual({ name: 'other' });
});
