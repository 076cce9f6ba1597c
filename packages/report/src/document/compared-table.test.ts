import { expect, it } from 'vitest';
import type { ReportAnswer, ReportCell } from '../figures/report-answer.ts';
import { readTemplate } from '../template/read-template.ts';
import { comparedTable } from './compared-table.ts';
import { cellOfValue, QUERY_NAMES, templateOf } from './report.fixture.ts';

const ZERO: ReportCell = { ...cellOfValue(0, 0), status: 'ZERO' };
const answer = (cell: ReportCell, reportsDue: boolean, reportsDueBefore: boolean | null): ReportAnswer => ({
  columns: [{ measure: 'SESSIONS' }, { measure: 'COMMUNES' }],
  rows: [
    {
      ...{ kind: 'DATA', keys: [{ code: 'drug_prevention', label: 'ma túy' }], cells: [cell, ZERO] },
      ...{ reportsDue, reportsDueBefore },
    },
  ],
});

/** Which numbers of the one row are zeros that nobody knows: the period, the year before, since the new year. */
function openOf(measure: string, now: ReportAnswer, since: ReportAnswer): unknown[] {
  const template = readTemplate(templateOf(), QUERY_NAMES);
  const [table] = comparedTable({ rows: 'Nội dung', measures: [measure] }, { answer: now, since }, template);
  if (table?.kind !== 'table') throw new Error('a table was asked for');
  return (table.rows[0]?.numbers ?? []).slice(1).map((number) => number?.isOpen);
}

it('a zero for which no report was due is told apart, each of the three by its own time', () => {
  const due = answer(ZERO, true, true);
  expect(openOf('SESSIONS', due, due)).toEqual([false, false, false]);
  expect(openOf('SESSIONS', answer(ZERO, false, true), due)).toEqual([true, false, false]);
  expect(openOf('SESSIONS', answer(ZERO, true, false), due)).toEqual([false, true, false]);
  expect(openOf('SESSIONS', due, answer(ZERO, false, null))).toEqual([false, false, true]);
});

it('what was recorded stands, and so does a zero that needs no report', () => {
  const none = answer(cellOfValue(3, null), false, false);
  expect(openOf('SESSIONS', none, none)).toEqual([false, undefined, false]);
  expect(openOf('COMMUNES', none, none)).toEqual([false, false, false]);
});
