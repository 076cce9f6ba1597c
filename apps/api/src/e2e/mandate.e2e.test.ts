import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const MATRIX = `query ($query: MandateQuery!) {
  mandateMatrix(query: $query) {
    evidence { dataVersion base completeness { status } warnings { code } explain { formulas sql bindings profile } }
    cells { topic { code } member { dimension code label } state activities { value status } communesReached { value } lastActivityOn }
  }
}`;
interface Matrix {
  readonly mandateMatrix: {
    readonly evidence: { readonly explain: { readonly bindings: readonly string[] | null } };
    readonly cells: readonly {
      readonly topic: { readonly code: string };
      readonly member: { readonly dimension: string; readonly code: string };
      readonly state: string;
      readonly activities: { readonly status: string };
    }[];
  };
}
const YEAR = { period: { code: 'admin:2023-Y' }, lang: 'EN' };
const ask = async (role: 'LEAD_DEPARTMENT' | 'ANALYST', query: object = YEAR) =>
  (await server.data<Matrix>(role, MATRIX, { query })).mandateMatrix;

describe('the mandate of the directive over HTTP', () => {
  it('holds every area, group, setting, channel, body and observance that the directive names', async () => {
    const { cells } = await ask('LEAD_DEPARTMENT');
    const of = (dimension: string) => cells.filter(({ member }) => member.dimension === dimension).length;
    expect([of('AREA_CLASS'), of('TARGET_GROUP'), of('SETTING'), of('FLAG'), of('CHANNEL_GROUP')]).toEqual([
      10, 14, 3, 2, 8,
    ]);
    // Thirteen addressees and three observances on each of five topics.
    expect([of('ORGANISATION'), of('OBSERVANCE')]).toEqual([65, 15]);
    expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(['NONE', 'NOT_REPORTED']));
  });

  it('knows no district office after the districts', async () => {
    const { cells } = await ask('LEAD_DEPARTMENT', { period: { code: 'admin:2026-M01' } });
    const bodies = new Set(cells.flatMap(({ member }) => (member.dimension === 'ORGANISATION' ? [member.code] : [])));
    expect([...bodies].toSorted()).toEqual(['newspaper:20@2020-01-01', 'radio_tv:20@2020-01-01']);
    expect(cells.filter(({ member }) => member.dimension === 'OBSERVANCE')).toEqual([]);
  });

  it('shows analysts neither hotspots nor the group of the province only', async () => {
    const { cells, evidence } = await ask('ANALYST');
    expect(cells.filter(({ member }) => member.code.endsWith('hotspot'))).toEqual([]);
    const hidden = cells.filter(({ activities }) => activities.status === 'SUPPRESSED_PRIMARY');
    expect(hidden.map(({ member }) => member.code)).toEqual(['under18_post_prison']);
    expect(evidence.explain.bindings).toBeNull();
  });

  it.each([
    [{ period: { code: 'cal:2023' } }, 'INVALID_PERIOD'],
    [{ ...YEAR, unit: ['no such unit'] }, 'UNKNOWN_UNIT'],
    [{ ...YEAR, organisation: ['no such body'] }, 'UNKNOWN_CODE'],
  ])('refuses %j: %s', async (query, code) => {
    const { body } = await server.ask('LEAD_DEPARTMENT', MATRIX, { query });
    expect(body.errors?.[0]?.extensions.code).toBe(code);
  });
});
