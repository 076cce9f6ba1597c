import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnalyticsQuery, AnalyticsViewer } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT, SUPPRESSED, cellsOf } from './testing/ask.ts';
import { DETAILED_ACTIVITIES, detailedProvince } from './testing/detailed-province.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU } from './testing/small-province.ts';

const YEAR = { code: 'cal:2023-Y' };

describe('villages', () => {
  let model: ReadModel;
  beforeAll(async () => {
    model = await smallModel(DETAILED_ACTIVITIES, [], detailedProvince());
  });
  afterAll(() => model.close());

  const activities = async (where: AnalyticsQuery['where'], viewer: AnalyticsViewer = EXACT) => {
    const cells = await cellsOf(model, { measures: ['ACTIVITIES'], period: YEAR, where }, viewer);
    return cells.get('')?.ACTIVITIES?.value;
  };
  const reporter: AnalyticsViewer = { profile: 'suppressed', units: [BAN], role: 'REPORTER' };
  const ids = async (viewer: AnalyticsViewer) => {
    const { rows } = await model.analytics({ measures: ['ACTIVITIES'], groupBy: ['VILLAGE'], period: YEAR }, viewer);
    return rows.flatMap(({ keys }) => keys.map(({ id, label }) => `${id} ${label}`));
  };

  test('of one name in two communes are two; a district and several communes have none', async () => {
    expect(await ids(EXACT)).toEqual([
      `${BAN}/Nà Lầm Nà Lầm (Xã Bản)`,
      `${CHU}/Nà Lầm Nà Lầm (Xã Chu)`,
      'unspecified Không nêu',
    ]);
    const before = { measures: ['ACTIVITIES'], groupBy: ['VILLAGE'], period: { code: 'cal:2022-Y' } } as const;
    expect([...(await cellsOf(model, before)).keys()]).toEqual(['unspecified', '']);
  });

  test('are named to those who read free text, of the own unit only to those who read own records, else numbered', async () => {
    const numbered = [`${BAN}/#0 Thôn số 0 (Xã Bản)`, `${CHU}/#1 Thôn số 1 (Xã Chu)`, 'unspecified Không nêu'];
    expect(await ids(SUPPRESSED)).toEqual(numbered);
    expect(await ids({ ...EXACT, role: 'COMMITTEE' })).toEqual(numbered);
    expect(await ids(reporter)).toEqual([`${BAN}/Nà Lầm Nà Lầm (Xã Bản)`, ...numbered.slice(1)]);
  });

  test('are found by their key and by a name that is theirs alone', async () => {
    expect(await activities({ village: [`${BAN}/Nà Lầm`] })).toBe(1);
    expect(await activities({ village: [`${CHU}/#1`] }, SUPPRESSED)).toBe(1);
    expect(await activities({ village: ['Nà Lầm'] }, reporter)).toBe(1);
    await expect(activities({ village: ['Nà Lầm'] })).rejects.toMatchObject({ code: 'AMBIGUOUS_UNIT' });
  });

  test('are not given away by a refusal', async () => {
    const refused = async (viewer: AnalyticsViewer, village: string) => {
      const fault: unknown = await activities({ village: [village] }, viewer).catch((caught: unknown) => caught);
      return JSON.stringify(fault, ['code', 'remedy', 'vi', 'en']);
    };
    expect(await refused(EXACT, 'Na Lâm')).toContain('Nà Lầm');
    expect(await refused(SUPPRESSED, 'Na Lâm')).not.toContain('Nà Lầm');
    expect(await refused(SUPPRESSED, `${BAN}/Nà Lầm`)).toContain('UNKNOWN_CODE');
  });

  test('are parts of communes and have no figure of communes', async () => {
    const query = {
      measures: ['COMMUNES', 'COMMUNE_COVERAGE'] as const,
      groupBy: ['VILLAGE'] as const,
      period: YEAR,
    };
    const cells = await cellsOf(model, query);
    expect(cells.get('Nà Lầm')?.COMMUNE_COVERAGE).toMatchObject({
      status: 'NOT_APPLICABLE',
      reason: 'villages_are_parts_of_units',
    });
    expect(cells.get('')?.COMMUNES?.value).toBe(4);
  });
});
