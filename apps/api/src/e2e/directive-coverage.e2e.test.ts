import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directiveBatch } from '../testing/directive-ledger/directive-batch.ts';
import { DIRECTIVE_FIGURES, DIRECTIVE_RECORDS } from '../testing/directive-ledger/directive-figures.ts';
import { TestServer } from '../testing/test-server.ts';

interface Section {
  readonly number: number;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Variables of a question for the records behind it; null where there is none. */
  readonly records: Readonly<Record<string, unknown>> | null;
}

interface Figures {
  readonly rows: readonly {
    readonly kind: string;
    readonly keys: readonly { readonly code: string }[];
    readonly cells: readonly { readonly value: number | null; readonly status: string }[];
  }[];
}

interface Measures {
  readonly measures: readonly { readonly measure: string; readonly unit: string }[];
}

const COVERAGE = readFileSync(path.resolve(import.meta.dirname, '../../../../docs/directive-coverage.md'), 'utf8');
const DOCUMENTS = new Map(
  [...COVERAGE.matchAll(/```graphql\n(query (\w+)[\s\S]*?)```/g)].map(([, text = '', name = '']) => [name, text]),
);
const SECTIONS = COVERAGE.split(/^### /mu).slice(1).map(sectionOf);

function sectionOf(text: string): Section {
  const number = Number(/^(\d+)\. /u.exec(text)?.[1]);
  const name = /Document: `(\w+)`/u.exec(text)?.[1] ?? '';
  const [variables = {}, records = null] = [...text.matchAll(/```json\n([\s\S]*?)```/gu)].map(
    ([, json = '']) => JSON.parse(json) as Section['variables'],
  );
  return { number, document: DOCUMENTS.get(name) ?? '', variables, records };
}

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
  await server.running.record.appendBatch(directiveBatch());
  await server.running.follower.catchUp();
});
afterAll(() => server.stop());

/** Rows by the codes of their keys, the grand total as `TOTAL`; what is no value as its status. */
function byKeys({ rows }: Figures): Record<string, (number | string)[]> {
  return Object.fromEntries(
    rows.map(({ kind, keys, cells }) => [
      kind === 'DATA' ? keys.map(({ code }) => code).join('/') : kind,
      cells.map(({ value, status }) => value ?? status),
    ]),
  );
}

/** Measures whose unit is persons. */
function personsCounted(catalogue: Measures | undefined): Record<string, string[]> {
  const counting = catalogue?.measures.filter(({ unit }) => unit === 'người') ?? [];
  return Object.fromEntries(counting.map(({ measure, unit }) => [measure, [unit]]));
}

describe('the directive, asked row by row', () => {
  it('has a section for each of the rows 16 to 59, and each section a figure', () => {
    const rows = Array.from({ length: 44 }, (_, position) => 16 + position);
    expect(SECTIONS.map(({ number }) => number)).toEqual(rows);
    expect(Object.keys(DIRECTIVE_FIGURES).map(Number)).toEqual(rows);
  });

  it.each(SECTIONS)('$number is answered as stated', async ({ number, document, variables }) => {
    const { analytics, catalogue } = await server.data<{ analytics?: Figures; catalogue?: Measures }>(
      'LEAD_DEPARTMENT',
      document,
      variables,
    );
    expect(analytics ? byKeys(analytics) : personsCounted(catalogue)).toEqual(DIRECTIVE_FIGURES[number]);
  });

  it('shows in the records what is no figure: scores before and after, and each recognition', async () => {
    const asked = SECTIONS.filter(({ records }) => records !== null);
    expect(asked.map(({ number }) => number)).toEqual(Object.keys(DIRECTIVE_RECORDS).map(Number));
    for (const { number, records } of asked) {
      const { activities } = await server.data<{ activities: { activities: unknown[] } }>(
        'LEAD_DEPARTMENT',
        DOCUMENTS.get('Records') ?? '',
        records ?? {},
      );
      expect(activities.activities).toEqual(DIRECTIVE_RECORDS[number]);
    }
  });

  it('never shows a hotspot to those who may not see one', async () => {
    const hotspots = SECTIONS.filter(({ variables }) => JSON.stringify(variables).includes('hotspot'));
    expect(hotspots.map(({ number }) => number)).toEqual([38, 53]);
    for (const { document, variables } of hotspots) {
      const { body } = await server.ask<{ analytics: Figures }>('ANALYST', document, variables);
      expect(JSON.stringify(body.data ?? null)).not.toContain('hotspot');
    }
  });
});
