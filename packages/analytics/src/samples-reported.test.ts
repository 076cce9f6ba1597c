import { describe, expect, test } from 'vitest';
import type { Measure } from './contract.ts';
import { EXACT, cellsOf } from './testing/ask.ts';
import { sampleModel } from './testing/sample-model.ts';
import { hasSamples, sampleJson } from './testing/shared-samples.ts';

interface ExpectedMatrix {
  readonly period: { readonly code: string };
  readonly rows: readonly {
    readonly code: string;
    readonly cells: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  }[];
  readonly column_totals: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const MATRICES = ['bieu-02_van-lang_quy-2-2023_so-lieu-mau.xlsx', 'bieu-02_huu-lung_6-thang-dau-2023_so-lieu-mau.xlsx'];
const MEASURES: Readonly<Record<string, Measure>> = {
  sessions: 'SESSIONS',
  attendances: 'ATTENDANCES',
  news_items: 'PRESS_ITEMS',
  radio_sessions: 'BROADCAST_RUNS',
};

describe.skipIf(!hasSamples)('summary matrices are answered as reported', () => {
  test.each(MATRICES)('%s', async (file) => {
    const expected = sampleJson<ExpectedMatrix>(`${file}.expected.json`);
    const model = await sampleModel([file]);
    const cells = await cellsOf(model, {
      measures: Object.values(MEASURES),
      groupBy: ['TOPIC', 'COMMUNE'],
      period: { code: expected.period.code },
      countBasis: 'REPORTED_AS_IS',
      subtotals: true,
    });
    for (const { code, cells: topics } of expected.rows) {
      for (const [topic, figures] of Object.entries(topics)) {
        for (const [indicator, figure] of Object.entries(figures)) {
          const measure = MEASURES[indicator];
          const found = measure ? cells.get(`${topic}|${code}`)?.[measure]?.value : undefined;
          expect(found, `${code} ${topic} ${indicator}`).toBe(figure);
        }
      }
    }
    for (const [topic, totals] of Object.entries(expected.column_totals)) {
      const found = Object.keys(totals).map(
        (indicator) => cells.get(topic)?.[MEASURES[indicator] ?? 'SESSIONS']?.value,
      );
      expect(found, topic).toEqual(Object.values(totals));
    }
    const activities = await cellsOf(model, { measures: ['ACTIVITIES'], period: { code: expected.period.code } });
    expect(activities.get('')?.ACTIVITIES?.value).toBe(0);
    const [table] = await model.summaryTables('VI', EXACT);
    expect(table?.rows.map(({ unit }) => unit.code)).toEqual(expected.rows.map(({ code }) => code).toSorted());
    await model.close();
  });
});
