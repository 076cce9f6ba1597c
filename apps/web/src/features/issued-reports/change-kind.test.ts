import { expect, it } from 'vitest';
import { changeKind } from './change-kind.ts';

it.each([
  ['–', '3', 'ROW_CAME'],
  ['3', '–', 'ROW_WENT'],
  ['…', '3', 'FIGURE_CAME'],
  ['0', '…', 'FIGURE_WENT'],
  ['ẩn', '…', 'SIGN'],
  ['1.234', '1.240', 'ROSE'],
  ['≥1.234,5*', '12', 'FELL'],
  ['9,9%', '10,0%', 'ROSE'],
  ['50,0% (1/2)', '50,0% (2/4)', 'OTHER'],
  ['12', '≥12', 'OTHER'],
])('from %s to %s is %s', (was, is, kind) => {
  expect(changeKind(was, is)).toBe(kind);
});
