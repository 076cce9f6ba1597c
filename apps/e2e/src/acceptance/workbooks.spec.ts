import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Product, samplesFolder } from './product.ts';

// The three workbooks of the sample folder, each imported into an empty database of its own.

const samples = samplesFolder();
const LIST = 'bieu-01_cao-loc_quy-2-2023_so-lieu-mau.xlsx';
const MATRICES = ['bieu-02_van-lang_quy-2-2023_so-lieu-mau.xlsx', 'bieu-02_huu-lung_6-thang-dau-2023_so-lieu-mau.xlsx'];

function expectedOf<Expected>(file: string): Expected {
  return JSON.parse(readFileSync(path.join(samples ?? '', `${file}.expected.json`), 'utf8')) as Expected;
}

test.skip(samples === null, 'the folder of shared sample files does not stand beside the repository');
test.setTimeout(120_000);

interface ExpectedList {
  period: { code: string };
  totals: Record<string, number>;
  by_topic: Record<string, { activities_full: number; sessions_full: number; attendances_full: number }>;
  by_commune: Record<string, { activities_place_bound: number; attendances: number }>;
  by_channel: Record<string, number>;
  rows: ExpectedRow[];
}
interface ExpectedRow {
  date: string;
  communes: string[];
  topics: string[];
  activity_type: string;
  channel: string;
  sessions: number | null;
  attendances: number | null;
  duration_minutes: number | null;
  setting: string | null;
  groups: string[];
  observances: string[];
  note: string;
}

test('an office list: totals, topics, communes and each record', async () => {
  const expected = expectedOf<ExpectedList>(LIST);
  const product = await Product.empty();
  try {
    const { code, file } = await product.importFile(path.join(samples ?? '', LIST));
    expect(code).toBe(0);
    expect(file).toMatchObject({ rows: 181, accepted: 181, rejected: 0 });
    await product.start();
    const period = { code: expected.period.code };
    const measures = [
      'ACTIVITIES',
      'SESSIONS',
      'ATTENDANCES',
      'PRESS_ITEMS',
      'LEAFLETS',
      'SOCIAL_REACH',
      'DURATION_MINUTES',
    ];
    const names = [
      'activities',
      'sessions',
      'attendances',
      'news_items',
      'leaflets',
      'social_reach',
      'duration_minutes',
    ];
    const total = (await product.cells({ measures, period })).get('');
    expect(measures.map((measure) => total?.[measure]?.value)).toEqual(names.map((name) => expected.totals[name]));
    const topics = await product.cells({ measures, groupBy: ['TOPIC'], period });
    for (const [topic, figures] of Object.entries(expected.by_topic)) {
      expect(topics.get(topic)?.['ACTIVITIES']?.value).toBe(figures.activities_full);
      expect(topics.get(topic)?.['SESSIONS']?.value).toBe(figures.sessions_full);
      expect(topics.get(topic)?.['ATTENDANCES']?.value).toBe(figures.attendances_full);
    }
    const channels = await product.cells({ measures: ['ACTIVITIES'], groupBy: ['CHANNEL'], period });
    for (const [channel, figure] of Object.entries(expected.by_channel)) {
      expect(channels.get(channel)?.['ACTIVITIES']?.value, channel).toBe(figure);
    }
    const communes = await product.cells({
      measures: ['ACTIVITIES', 'ATTENDANCES'],
      groupBy: ['COMMUNE'],
      period,
      where: { reachBasis: 'PLACE_BOUND' },
    });
    for (const [commune, figures] of Object.entries(expected.by_commune)) {
      expect(communes.get(commune)?.['ACTIVITIES']?.value ?? 0, commune).toBe(figures.activities_place_bound);
      expect(communes.get(commune)?.['ATTENDANCES']?.value ?? 0, commune).toBe(figures.attendances);
    }
    const records = await product.ask<{ activities: { total: number; activities: ActivityRecord[] } }>(
      RECORDS,
      { query: { period, limit: 200 } },
      'lead_department',
    );
    expect(records.activities.total).toBe(181);
    expect(records.activities.activities.map(normalRecord).toSorted()).toEqual(expected.rows.map(normalRow).toSorted());
  } finally {
    await product.stop();
  }
});

const RECORDS = `query Records($query: ActivityListQuery!) { activities(query: $query) { total activities {
  date communes { unit { code } } topics { topic { code } } activityType { code } channel { code } setting { code }
  groups { group { code } } observances { code } counts { indicator value } note } } }`;

interface Coded {
  code: string;
}
interface ActivityRecord {
  date: string;
  communes: { unit: Coded }[];
  topics: { topic: Coded }[];
  activityType: Coded;
  channel: Coded;
  setting: Coded | null;
  groups: { group: Coded }[];
  observances: Coded[];
  counts: { indicator: string; value: number }[];
  note: string | null;
}

function normalRecord(record: ActivityRecord): string {
  const count = (indicator: string) => record.counts.find((one) => one.indicator === indicator)?.value ?? null;
  return JSON.stringify([
    record.date,
    record.communes.map((place) => place.unit.code),
    record.topics.map((topic) => topic.topic.code),
    record.activityType.code,
    record.channel.code,
    record.setting?.code ?? null,
    record.groups.map((group) => group.group.code),
    record.observances.map((observance) => observance.code),
    count('sessions'),
    count('attendances'),
    count('duration_minutes'),
    record.note ?? '',
  ]);
}

function normalRow(row: ExpectedRow): string {
  return JSON.stringify([
    row.date,
    row.communes,
    row.topics,
    row.activity_type,
    row.channel,
    row.setting,
    row.groups,
    row.observances,
    row.sessions,
    row.attendances,
    row.duration_minutes,
    row.note,
  ]);
}

interface ExpectedMatrix {
  period: { code: string };
  data_rows: number;
  rows: { code: string; cells: Record<string, Record<string, number | null>> }[];
}

const MEASURE_OF: Readonly<Record<string, string>> = {
  sessions: 'SESSIONS',
  attendances: 'ATTENDANCES',
  news_items: 'PRESS_ITEMS',
  radio_sessions: 'BROADCAST_RUNS',
};

for (const file of MATRICES) {
  test(`a summary matrix is answered as reported and never added to activities: ${file}`, async () => {
    const expected = expectedOf<ExpectedMatrix>(file);
    const product = await Product.empty();
    try {
      const imported = await product.importFile(path.join(samples ?? '', file));
      expect(imported.code).toBe(0);
      expect(imported.file).toMatchObject({ rows: expected.data_rows, accepted: expected.data_rows, faults: [] });
      await product.start();
      const period = { code: expected.period.code };
      const measures = Object.values(MEASURE_OF);
      const cells = await product.cells({
        measures,
        groupBy: ['COMMUNE', 'TOPIC'],
        period,
        countBasis: 'REPORTED_AS_IS',
        fill: 'MEMBERS',
      });
      for (const row of expected.rows) {
        for (const [topic, figures] of Object.entries(row.cells)) {
          for (const [indicator, figure] of Object.entries(figures)) {
            const cell = cells.get(`${row.code}|${topic}`)?.[MEASURE_OF[indicator] ?? ''];
            expect(cell?.value ?? null, `${row.code} ${topic} ${indicator}`).toBe(figure);
          }
        }
      }
      const activities = await product.cells({ measures: ['ACTIVITIES', 'SESSIONS'], period });
      expect(activities.get('')?.['ACTIVITIES']?.value ?? 0).toBe(0);
      expect(activities.get('')?.['SESSIONS']?.value ?? 0).toBe(0);
    } finally {
      await product.stop();
    }
  });
}
