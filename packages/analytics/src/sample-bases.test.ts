import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReadModel } from './read-model.ts';
import { cellsOf } from './testing/ask.ts';
import { sampleModel } from './testing/sample-model.ts';

const YEAR = { range: { from: '2023-01-01', to: '2023-12-31' } };

describe('the sample year on every map of the province', () => {
  let model: ReadModel;
  beforeAll(async () => {
    model = await sampleModel(['bieu-01_toan-tinh_2023_so-lieu-mau.csv', 'reporting-status.csv']);
  });
  afterAll(() => model.close());

  test.each([
    ['LS_200', 200, [21, 171, 8]],
    ['LS_194', 194, null],
    ['LS_65', 65, [11, 50, 4]],
  ] as const)('%s', async (base, communes, groups) => {
    const measures = ['COMMUNES', 'ATTENDANCES', 'ACTIVITIES'] as const;
    const recorded = (await cellsOf(model, { measures, period: YEAR })).get('');
    const cells = await cellsOf(model, { measures, groupBy: ['PEER_GROUP'], period: YEAR, base });
    expect(cells.get('')?.COMMUNES?.value).toBe(communes);
    expect(cells.get('')?.ATTENDANCES?.value).toBe(recorded?.ATTENDANCES?.value);
    expect(cells.get('')?.ACTIVITIES?.value).toBe(recorded?.ACTIVITIES?.value);
    if (groups) expect(['border', 'interior', 'city'].map((key) => cells.get(key)?.COMMUNES?.value)).toEqual(groups);
    const byCommune = await cellsOf(model, { measures, groupBy: ['COMMUNE'], period: YEAR, base });
    const rows = [...byCommune].filter(([key]) => key !== '').map(([, row]) => row.ATTENDANCES?.value ?? 0);
    expect(rows.reduce((sum, value) => sum + value, 0)).toBe(recorded?.ATTENDANCES?.value);
    expect(byCommune.get('unplaced')).toBeUndefined();
  });
});
