import { expect, it } from 'vitest';
import { formatsOf } from '../../../language/formats.ts';
import { receivedFinding } from './received-findings.ts';
import { receivedMatrix } from './received-matrix.ts';
import { reportAnswer, reportRow } from './received.fixture.ts';

const [M01, M02] = ['admin:2023-M01', 'admin:2023-M02'];
const answer = {
  months: reportAnswer([
    reportRow('DATA', { REPORTING_MONTH: M01 }, 3, 4),
    reportRow('DATA', { REPORTING_MONTH: M02 }, 1, 2),
    reportRow('TOTAL', {}, 4, 6),
  ]),
  places: reportAnswer([
    reportRow('DATA', { DISTRICT: 'A', REPORTING_MONTH: M01 }, 2, 2),
    reportRow('DATA', { DISTRICT: 'B', REPORTING_MONTH: M01 }, 1, 2),
    reportRow('DATA', { DISTRICT: 'B', REPORTING_MONTH: M02 }, 0, 2),
    reportRow('SUBTOTAL', { DISTRICT: 'A' }, 2, 2),
    reportRow('SUBTOTAL', { DISTRICT: 'B' }, 1, 4),
    reportRow('DATA', { DISTRICT: 'province_wide', REPORTING_MONTH: M01 }, 0, 0),
  ]),
};
const matrix = receivedMatrix(answer, 'DISTRICT', 'REPORTING_RATE');

it('all places stand first, each with its whole period first, and no row for what is no place', () => {
  expect(matrix.months).toEqual([M01, M02]);
  expect(matrix.rows.map(({ place, cells }) => [place?.id, ...cells.map(({ share }) => share)])).toEqual([
    [undefined, 4 / 6, 3 / 4, 1 / 2],
    ['A', 1, 1, null],
    ['B', 1 / 4, 1 / 2, 0],
  ]);
});

it('nothing received is a figure; nothing due is a blank', () => {
  const [, a, b] = matrix.rows;
  expect(a?.cells[2]).toMatchObject({ blank: 'not_applicable', step: null });
  expect(b?.cells[2]).toMatchObject({ blank: null, step: 0, received: 0, expected: 2 });
});

it('a cell knows what it is about', () => {
  expect(matrix.rows[0]?.cells[1]).toMatchObject({ month: M01 });
  expect(matrix.rows[2]?.cells[0]).toMatchObject({ place: { dimension: 'DISTRICT', id: 'B' } });
  expect(matrix.rows[2]?.cells[2]).toMatchObject({ place: { dimension: 'DISTRICT', id: 'B' }, month: M02 });
});

it('the finding counts the reports and names the place with the fewest, unless all are alike', () => {
  expect(receivedFinding(matrix, 'REPORTING_RATE', formatsOf('en'))).toBe(
    '4 of 6 reports due have come in (66.7%); least: B (25.0%)',
  );
  const alike = { ...matrix, rows: matrix.rows.filter(({ place }) => place?.id !== 'B') };
  expect(receivedFinding(alike, 'REPORTING_RATE', formatsOf('en'))).toBe('4 of 6 reports due have come in (66.7%)');
});
