import { expect, it } from 'vitest';
import { annexNumberFormat } from './annex-number.ts';

const plain = { isEstimated: false, isLeast: false, isOpen: false };

it.each([
  ['a whole count', { value: 1234, form: 'count', ...plain }, '#,##0'],
  ['zero', { value: 0, form: 'count', ...plain }, '#,##0'],
  ['a count that is not whole', { value: 12.5, form: 'count', ...plain }, '#,##0.0'],
  ['a share', { value: 0.905, form: 'share', ...plain }, '0.0%'],
  ['all', { value: 1, form: 'share', ...plain }, '0.0%'],
  ['nearly all', { value: 0.9996, form: 'share', ...plain }, '0.00%'],
  ['hardly any', { value: 0.00003, form: 'share', ...plain }, '0.000%'],
  ['an estimate', { value: 7419, form: 'count', isEstimated: true, isLeast: false, isOpen: false }, '#,##0"*"'],
  [
    'the least that it can be',
    { value: 12, form: 'count', isEstimated: false, isLeast: true, isOpen: false },
    '"≥"#,##0',
  ],
  [
    'the least, estimated',
    { value: 0.5, form: 'share', isEstimated: true, isLeast: true, isOpen: false },
    '"≥"0.0%"*"',
  ],
] as const)('shows %s', (_, number, format) => {
  expect(annexNumberFormat(number)).toBe(`[$-42A]${format}`);
});
