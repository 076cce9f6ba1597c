import { expect, it } from 'vitest';
import { partQuestion, partSearch, receivedQuestions } from './received-questions.ts';

const YEAR = { period: 'admin:2023-Y', district: undefined, lang: 'VI' as const };
const IN_A = { ...YEAR, district: 'A' };

it('rows are districts while there are any, and communes of a chosen one or after the districts ended', () => {
  const rowsOf = (filters: typeof YEAR | typeof IN_A) => receivedQuestions(filters).places.groupBy;
  expect(rowsOf(YEAR)).toEqual(['DISTRICT', 'REPORTING_MONTH']);
  expect(rowsOf(IN_A)).toEqual(['COMMUNE', 'REPORTING_MONTH']);
  expect(rowsOf({ ...YEAR, period: 'admin:2026-Y' })).toEqual(['COMMUNE', 'REPORTING_MONTH']);
});

it('the chosen district narrows every question; missing reports come first', () => {
  for (const question of Object.values(receivedQuestions(IN_A))) expect(question.where).toEqual({ district: ['A'] });
  expect(receivedQuestions(YEAR).silent.orderBy).toEqual([{ measure: 'REPORTING_RATE', direction: 'ASC' }]);
});

it('the question of a part keeps the choices and adds what the part is about', () => {
  const place = { dimension: 'COMMUNE' as const, id: 'X' };
  expect(partQuestion(IN_A, { place, month: 'admin:2023-M02' })).toMatchObject({
    period: { code: 'admin:2023-M02' },
    where: { district: ['A'], commune: ['X'] },
    groupBy: ['COMMUNE', 'REPORTING_MONTH'],
  });
  expect(partQuestion(YEAR, { month: 'admin:2023-M02' })).not.toHaveProperty('where');
});

it('one level below all are the districts, below a district its communes, below a commune its months', () => {
  expect(partSearch(YEAR, {}).level.by).toBe('DISTRICT');
  expect(partSearch(YEAR, { place: { dimension: 'DISTRICT', id: 'A' } }).level).toMatchObject({
    by: 'COMMUNE',
    district: 'A',
  });
  expect(partSearch(IN_A, { place: { dimension: 'COMMUNE', id: 'X' }, month: 'admin:2023-M02' })).toMatchObject({
    level: { by: 'REPORTING_MONTH', commune: 'X' },
    records: { period: 'admin:2023-M02', district: 'A', commune: 'X' },
  });
});
