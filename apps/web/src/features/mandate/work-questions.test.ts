import { describe, expect, it } from 'vitest';
import { workQueries } from './mandate-queries.ts';
import { workLevel, workQuestion, workRecords, type WorkMark } from './work-questions.ts';

const FILTERS = { period: 'admin:2023-Y', district: '183@2020-01-01', lang: 'EN' as const };
const { plans, movements, campaigns } = workQueries(FILTERS);

describe.each([
  ['PLAN', 'plan', plans],
  ['MOVEMENT', 'movement', movements],
  ['CAMPAIGN_LINK', 'campaignLink', campaigns],
] as const)('a mark of %s', (dimension, field, asked) => {
  const mark: WorkMark = { dimension, code: 'x' };

  it('is asked with the measures, days and district of the page, narrowed to it and undivided', () => {
    expect(workQuestion(asked, mark)).toEqual({
      ...{ measures: asked.measures, period: asked.period, lang: 'EN' },
      where: { district: ['183@2020-01-01'], [field]: ['x'] },
    });
  });

  it('leads to its records, and to its measures by commune of the chosen district', () => {
    const about = { period: 'admin:2023-Y', district: '183@2020-01-01', [field]: 'x' };
    expect(workRecords(mark, FILTERS)).toEqual(about);
    const measures = [asked.measures].flat().join(',');
    expect(workLevel(mark, FILTERS, asked)).toEqual({ ...about, measures, by: 'COMMUNE' });
    expect(workLevel(mark, { ...FILTERS, district: undefined }, asked).by).toBe('DISTRICT');
  });
});
