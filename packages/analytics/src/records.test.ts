import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnalyticsViewer } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT, SUPPRESSED } from './testing/ask.ts';
import { reportBatch } from './testing/batches.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, DOI, code, payload, smallProvince } from './testing/small-province.ts';

const YEAR = { code: 'cal:2023-Y' };
const NORTH = '181@2020-01-01';

describe('records behind a figure', () => {
  let model: ReadModel;
  beforeAll(async () => {
    const text = { note: 'ghi chú', organisationAsWritten: 'Công an xã Bản' };
    const both = [BAN, CHU].map((unit) => ({ unit, attendances: null }));
    const groups = [{ group: 'pupils', attendances: null }];
    const activities = [
      { payload: payload({ date: '2023-03-01' }, { sessions: 1 }), text },
      { payload: payload({ date: '2023-03-02', places: both, groups }, { attendances: 10 }), text },
      { payload: payload({ date: '2023-03-03', places: [{ unit: DOI, attendances: null }] }), text },
    ];
    model = await smallModel([], [reportBatch(3, { activities })]);
  });
  afterAll(() => model.close());

  const dates = async (viewer: AnalyticsViewer, page: { limit?: number; offset?: number } = {}) => {
    const { activities, total } = await model.activities({ period: YEAR, ...page }, viewer);
    return [total, ...activities.map(({ date }) => date)];
  };

  test('newest first, page by page, with the total of all pages', async () => {
    expect(await dates(EXACT)).toEqual([3, '2023-03-03', '2023-03-02', '2023-03-01']);
    expect(await dates(EXACT, { limit: 1, offset: 1 })).toEqual([3, '2023-03-02']);
    expect(await dates(EXACT, { offset: 9 })).toEqual([3]);
    await expect(dates(EXACT, { limit: 501 })).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });

  test('a record holds what was reported and what was divided', async () => {
    const { activities } = await model.activities({ period: YEAR, where: { commune: [CHU] } }, EXACT);
    expect(activities).toHaveLength(1);
    expect(activities[0]).toMatchObject({
      status: 'VERIFIED',
      organisation: 'Công an xã Bản',
      note: 'ghi chú',
      reachBasis: 'PLACE_BOUND',
      recordedAt: '2024-01-03T12:00:00.000Z',
      counts: [{ indicator: 'attendances', label: 'Lượt người', value: 10 }],
    });
    expect(
      activities[0]?.communes.map(({ unit, attendances, estimated }) => [unit.code, attendances, estimated]),
    ).toEqual([
      ['00001', 3, true],
      ['00002', 7, true],
    ]);
    expect(activities[0]?.groups[0]?.attendances).toMatchObject({ value: null, status: 'MISSING' });
  });

  test('what was known before and after, and who was recognised for what', async () => {
    const quiz = { before: 41.5, after: 85, takers: 30 };
    const recognition = {
      form: 'award',
      recipients: ['individual'],
      level: null,
      topics: ['drug_prevention'],
      decisionNumber: '123/QĐ-UBND',
      decidedOn: '2023-05-20',
    };
    const pack = smallProvince();
    const codes = [...pack.codes, code('recognition_form', 'award', 0), code('recognition_recipient', 'individual', 0)];
    const told = await smallModel([payload({ quiz, recognition }), payload()], [], { ...pack, codes });
    const { activities } = await told.activities({ period: YEAR, lang: 'EN' }, EXACT).finally(() => told.close());
    expect(activities.map((one) => one.quiz)).toEqual([null, quiz]);
    expect(activities.map((one) => one.recognition)).toEqual([
      null,
      {
        ...recognition,
        form: { code: 'award', label: 'en award' },
        recipients: [{ code: 'individual', label: 'en individual' }],
        topics: [expect.objectContaining({ dimension: 'TOPIC', code: 'drug_prevention' })],
      },
    ]);
  });

  test('own units for reporters, no free text for the committee, nothing for analysts and administrators', async () => {
    const reporter = { ...SUPPRESSED, role: 'REPORTER' };
    expect(await dates({ ...reporter, units: [DOI] })).toEqual([1, '2023-03-03']);
    expect(await dates({ ...reporter, role: 'DISTRICT_OFFICER', units: [NORTH] })).toEqual([
      2,
      '2023-03-02',
      '2023-03-01',
    ]);
    expect(await dates(reporter)).toEqual([0]);
    const committee = await model.activities({ period: YEAR }, { ...EXACT, role: 'COMMITTEE' });
    expect(committee.activities.map(({ note, organisation }) => [note, organisation])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    for (const role of ['ANALYST', 'ADMINISTRATOR', 'SOMEBODY']) {
      await expect(dates({ ...SUPPRESSED, role })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

describe('summary tables', () => {
  const row = (unit: string, sessions: number | null) => ({
    summary: {
      unit,
      from: '2023-03-15',
      to: '2023-06-14',
      cells: [
        { topic: 'crime_prevention', indicator: 'sessions' as const, value: sessions },
        { topic: 'drug_prevention', indicator: 'sessions' as const, value: 1 },
      ],
      monthsMissing: sessions === null ? 3 : 0,
      reported: sessions !== null,
      nothingToReport: false,
    },
  });

  test('answer under REPORTED_AS_IS alone, over communes and never over topics', async () => {
    const model = await smallModel([], [reportBatch(3, { summaries: [row(BAN, 4), row(CHU, null)] })]);
    const query = {
      measures: ['SESSIONS'],
      groupBy: ['TOPIC', 'COMMUNE'],
      period: { code: 'admin:2023-Q2' },
      subtotals: true,
    } as const;
    const { rows } = await model.analytics({ ...query, countBasis: 'REPORTED_AS_IS' }, EXACT);
    expect(
      rows.map((one) => [
        one.kind,
        one.keys.map(({ code }) => code).join(' '),
        one.cells[0]?.value,
        one.cells[0]?.status,
      ]),
    ).toEqual([
      ['DATA', 'crime_prevention 00001', 4, 'VALUE'],
      ['DATA', 'crime_prevention 00002', null, 'MISSING'],
      ['DATA', 'drug_prevention 00001', 1, 'VALUE'],
      ['DATA', 'drug_prevention 00002', 1, 'VALUE'],
      ['SUBTOTAL', 'crime_prevention', 4, 'VALUE'],
      ['SUBTOTAL', 'drug_prevention', 2, 'VALUE'],
      ['TOTAL', '', null, 'NOT_APPLICABLE'],
    ]);
    const activities = await model.analytics(query, EXACT);
    expect(activities.rows.at(-1)?.cells[0]).toMatchObject({ value: 0, status: 'ZERO' });
    const narrower = await model.analytics(
      { ...query, period: { code: 'admin:2023-M05' }, countBasis: 'REPORTED_AS_IS' },
      EXACT,
    );
    expect(narrower.rows.map(({ kind }) => kind)).toEqual(['TOTAL']);
    await model.close();
  });

  test('are refused by measures and dimensions that they do not have', async () => {
    const model = await smallModel([]);
    const ask = (changes: object) =>
      model.analytics({ measures: ['SESSIONS'], period: YEAR, countBasis: 'REPORTED_AS_IS', ...changes }, EXACT);
    for (const changes of [
      { measures: ['LEAFLETS'] },
      { groupBy: ['MONTH'] },
      { where: { channel: ['direct_community'] } },
    ]) {
      await expect(ask(changes)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    }
    await model.close();
  });

  test('are listed one a district and window, as the table had them', async () => {
    const model = await smallModel([], [reportBatch(3, { summaries: [row(CHU, null), row(BAN, 4)] })]);
    const [table, ...others] = await model.summaryTables('VI', EXACT);
    expect(others).toEqual([]);
    expect(table).toMatchObject({
      title: 'Phụ lục tổng hợp: Huyện Bắc, 15/03/2023–14/06/2023',
      from: '2023-03-15',
      to: '2023-06-14',
    });
    expect(table?.columns.map(({ topic, label }) => `${topic.code} ${label}`)).toEqual([
      'crime_prevention Số buổi, cuộc',
      'drug_prevention Số buổi, cuộc',
    ]);
    expect(
      table?.rows.map(({ unit, cells, monthsMissing }) => [
        unit.code,
        ...cells.map(({ value }) => value),
        monthsMissing,
      ]),
    ).toEqual([
      ['00001', 4, 1, 0],
      ['00002', null, 1, 3],
    ]);
    await model.close();
  });
});
