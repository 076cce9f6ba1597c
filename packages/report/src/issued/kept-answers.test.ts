import { expect, it } from 'vitest';
import { cellOfValue, figuresOf } from '../document/report.fixture.ts';
import { isRefusal, type ReportAnswers } from '../figures/report-answer.ts';
import { keptAnswers } from './kept-answers.ts';

it('keeps figures, and nothing of how they were found', () => {
  const figures = figuresOf(cellOfValue(34));
  const { total } = figures;
  if (!total || isRefusal(total)) throw new Error('the fixture has a total');
  const found = { ...total, columns: [{ measure: 'SESSIONS', unit: 'x' }], evidence: { milliseconds: 4 } };
  const asked: ReportAnswers = { ...figures, total: found, groups: { refused: 'vì sao' } };
  expect(keptAnswers(asked)).toEqual({ ...figures, groups: { refused: 'vì sao' } });
});
