import { describe, expect, it } from 'vitest';
import { COMPARED_ANNEX, cellOfValue, figuresOf, QUERY_NAMES, templateOf } from '../document/report.fixture.ts';
import type { ReportAnswers } from '../figures/report-answer.ts';
import { readTemplate } from '../template/read-template.ts';
import { figureDifferences } from './figure-differences.ts';

const template = readTemplate({ ...templateOf(), annexes: [...templateOf().annexes, COMPARED_ANNEX] }, QUERY_NAMES);

describe('what changed since a report was issued', () => {
  it('is nothing where no figure differs', () => {
    expect(figureDifferences(template, figuresOf(cellOfValue(34)), figuresOf(cellOfValue(34)))).toEqual([]);
  });

  it('is told figure by figure, with each place that shows it', () => {
    const found = figureDifferences(template, figuresOf(cellOfValue(1234)), figuresOf(cellOfValue(1240)));
    const told = { measure: 'SESSIONS', heading: 'Buổi', was: '1.234', is: '1.240' };
    expect(found).toEqual([
      { ...told, places: ['Mục I', 'Phụ lục II'], row: 'Toàn bộ', time: 'REPORT' },
      { ...told, places: ['Mục I', 'Phụ lục II'], row: 'Ma túy', time: 'REPORT' },
      { ...told, places: ['Phụ lục II'], row: 'Ma túy', time: 'SINCE_NEW_YEAR' },
      { ...told, places: ['Phụ lục II'], row: 'Toàn bộ', time: 'SINCE_NEW_YEAR' },
    ]);
  });

  it('keeps states apart: a zero that is missing by now is a difference', () => {
    const zero = figuresOf({ ...cellOfValue(0), status: 'ZERO' });
    const missing = figuresOf({ ...cellOfValue(0), value: null, status: 'MISSING' });
    expect(figureDifferences(template, zero, missing)[0]).toMatchObject({ was: '0', is: '…' });
  });

  it('tells the year before apart, and a row that came or went', () => {
    const [was, is] = [figuresOf(cellOfValue(5, 3)), figuresOf(cellOfValue(5, 4))];
    expect(figureDifferences(template, was, is)).toHaveLength(2);
    expect(figureDifferences(template, was, is)[0]).toMatchObject({ time: 'YEAR_BEFORE', was: '3', is: '4' });
    const none: ReportAnswers = { ...is, topics: { columns: [{ measure: 'SESSIONS' }], rows: [] } };
    expect(figureDifferences(template, is, none).map((one) => [one.row, one.time, one.was, one.is])).toEqual([
      ['Ma túy', 'REPORT', '5', '–'],
      ['Ma túy', 'YEAR_BEFORE', '4', '–'],
      ['Toàn bộ', 'REPORT', '5', '–'],
      ['Toàn bộ', 'YEAR_BEFORE', '4', '–'],
    ]);
  });

  it('sees parts change beneath a share that stays', () => {
    const share = (numerator: number, denominator: number) =>
      figuresOf({ ...cellOfValue(0.5), numerator, denominator });
    expect(figureDifferences(template, share(1, 2), share(2, 4))[0]).toMatchObject({
      was: expect.stringContaining('(1/2)') as string,
      is: expect.stringContaining('(2/4)') as string,
    });
  });
});
