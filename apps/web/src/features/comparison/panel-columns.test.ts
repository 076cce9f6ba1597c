import { expect, it } from 'vitest';
import { panelColumns } from './panel-columns.ts';

it('five panels stand in one row, or in rows of three and two, as on paper, with none alone', () => {
  const columnsOf = (boxWidth: number) => panelColumns(boxWidth, 5).columns;
  expect([1200, 820, 688, 500, 340, 328, 0].map(columnsOf)).toEqual([5, 5, 3, 3, 2, 2, 1]);
});

it('panels of a row fill it but for the gaps', () => {
  expect(panelColumns(688, 5).width).toBeCloseTo((688 - 32) / 3);
});
