import { expect, it } from 'vitest';
import type { CellPartsFragment } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { figureText } from './figure-text.ts';

it('keeps the sign of an estimate in the line of its figure', () => {
  const nothing = { reason: null, numerator: null, denominator: null, unknown: null, lower: null, upper: null };
  const cell: CellPartsFragment = { __typename: 'Cell', ...nothing, value: 2652, status: 'VALUE', estimated: true };
  expect(figureText(cell, { unit: 'lượt' }, formatsOf('vi'))).toBe('≈\u00a02.652');
});
