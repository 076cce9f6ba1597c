import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const UNIT = '06235@2020-01-01';
const RESULT = 'changed { key version dataVersion } faults { field code value message suggestion }';
const ENTRIES = `query E($kind: ReferenceEntryKind!, $search: String!, $list: String) {
  referenceEntries(kind: $kind, search: $search, list: $list) { total entries { key version vi en unitName people validTo } } }`;
const HISTORY = `query H($kind: ReferenceEntryKind!, $key: ID!) {
  referenceHistory(kind: $kind, key: $key) { version recordedAt by entry { vi people } } }`;

interface Result {
  readonly changed: { readonly key: string; readonly version: number; readonly dataVersion: string } | null;
  readonly faults: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}
interface Entries {
  readonly referenceEntries: {
    readonly total: number;
    readonly entries: readonly { readonly key: string; readonly version: number; readonly vi: string | null }[];
  };
}

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const mutationOf = (name: string): string => {
  const input = `${(name[0] ?? '').toUpperCase()}${name.slice(1)}Input`;
  return `mutation M($input: ${input}!) { ${name}(input: $input) { ${RESULT} } }`;
};

const send = async (name: string, input: object) =>
  server.ask<Record<string, Result>>('ADMINISTRATOR', mutationOf(name), {
    input: { idempotencyKey: randomUUID(), ...input },
  });

async function change(name: string, input: object): Promise<Result> {
  const { body } = await send(name, input);
  const result = body.data?.[name];
  if (!result) throw new Error(JSON.stringify(body.errors));
  return result;
}

const SAVE = `mutation S($input: SaveActivityInput!) { saveActivity(input: $input) {
  saved { id revision } faults { field code severity } } }`;

interface Saving {
  readonly saved: { readonly id: string; readonly revision: number } | null;
}

async function save(input: object): Promise<Saving> {
  const asked = { id: randomUUID(), expectedRevision: 0, idempotencyKey: randomUUID(), ...input };
  const { saveActivity } = await server.data<{ saveActivity: Saving }>('LEAD_DEPARTMENT', SAVE, { input: asked });
  return saveActivity;
}

const session = {
  ...{ date: '2023-05-04', organisation: `police:${UNIT}`, places: [{ unit: UNIT }], topics: ['drug_prevention'] },
  ...{ activityType: 'community_session', channel: 'direct_community' },
  counts: [
    { indicator: 'sessions', value: 1 },
    { indicator: 'attendances', value: 45 },
  ],
};
const guard = { list: 'partner', code: 'border_guard', vi: 'Bộ đội Biên phòng', en: 'Border guard' };

describe('a code that an administrator adds', () => {
  it('can be entered at once, and be asked for', async () => {
    expect(await change('addCode', guard)).toMatchObject({
      changed: { key: 'partner/border_guard', version: 1 },
      faults: [],
    });
    const id = randomUUID();
    const activity = { ...session, partners: [{ partner: 'border_guard' }] };
    expect(await save({ id, activity })).toMatchObject({ saved: { id } });
    const query = { measures: ['ACTIVITIES'], groupBy: ['PARTNER'], period: { code: 'cal:2023-Y' } };
    const asked =
      'query A($query: AnalyticsQuery!) { analytics(query: $query) { rows { kind keys { code label } cells { value } } } }';
    const { analytics } = await server.data<{ analytics: { rows: readonly object[] } }>('ANALYST', asked, { query });
    expect(analytics.rows).toContainEqual({
      kind: 'DATA',
      keys: [{ code: 'border_guard', label: 'Bộ đội Biên phòng' }],
      cells: [{ value: 1 }],
    });
  });

  it('is refused with the field, a code and a repair when it means something else already', async () => {
    const { faults } = await change('addCode', { ...guard, vi: 'Dân quân', lang: 'EN' });
    expect(faults).toEqual([
      {
        ...{ field: 'code', code: 'CODE_TAKEN', value: 'border_guard' },
        message: 'The code “border_guard” means “Bộ đội Biên phòng” already.',
        suggestion: 'A code is never used again with another meaning, not even an ended one: choose a new code.',
      },
    ]);
  });

  it('is added once, whatever its key is sent again', async () => {
    const input = { ...guard, code: 'militia', vi: 'Dân quân tự vệ', idempotencyKey: 'the same' };
    const [first, second] = [await change('addCode', input), await change('addCode', input)];
    expect(second).toEqual(first);
  });

  it('is refused for days after its last one, with what takes its place; what was recorded stays', async () => {
    const ended = { ...guard, code: 'border_post', vi: 'Đồn Biên phòng' };
    expect(await change('addCode', ended)).toMatchObject({ faults: [] });
    const activity = { ...session, date: '2023-04-05', partners: [{ partner: 'border_post', count: 2 }] };
    const saved = await save({ activity });
    expect(saved).toMatchObject({ saved: { revision: 1 } });
    const end = { list: 'partner', code: 'border_post', validTo: '2023-04-05', version: 1, successor: 'border_guard' };
    expect(await change('endCode', end)).toMatchObject({ changed: { version: 2 } });
    expect(await save({ activity: { ...activity, date: '2023-04-06' } })).toMatchObject({
      saved: null,
      faults: [{ field: 'partners', code: 'CODE_NOT_VALID_ON_DATE', severity: 'ERROR' }],
    });
    const again = { id: saved.saved?.id, expectedRevision: 1, activity };
    expect(await save(again)).toMatchObject({ saved: { revision: 2 } });
  });

  it('ends without going away; the second editor is told both versions', async () => {
    const end = { list: 'partner', code: 'militia', validTo: '2026-12-31', version: 1 };
    expect(await change('endCode', end)).toMatchObject({ changed: { version: 2 } });
    const { body } = await send('endCode', { ...end, validTo: '2026-06-30' });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', versions: { yours: 1, current: 2 } });
  });
});

describe('a body', () => {
  it('is added, renamed, moved and ended, and its history tells by whom', async () => {
    const station = { vi: 'Đài Truyền thanh thử', en: 'Trial station', actor: 'commune_radio_station', area: UNIT };
    const { changed } = await change('addOrganisation', { ...station, validTo: '2024-11-30' });
    const key = changed?.key ?? '';
    const named = { id: key, version: 1, vi: 'Đài Truyền thanh Thử Một', en: 'Station one' };
    expect(await change('renameOrganisation', named)).toMatchObject({ changed: { version: 2 } });
    expect(await change('endOrganisation', { id: key, version: 2, validTo: '2024-06-30' })).toMatchObject({
      changed: { version: 3 },
    });
    const { referenceHistory } = await server.data<{ referenceHistory: readonly object[] }>('AUDITOR', HISTORY, {
      kind: 'ORGANISATION',
      key,
    });
    expect(referenceHistory).toMatchObject([
      { version: 3 },
      { entry: { vi: named.vi } },
      { entry: { vi: station.vi } },
    ]);
  });

  it('is found without diacritics', async () => {
    const { referenceEntries } = await server.data<Entries>('AUDITOR', ENTRIES, {
      kind: 'ORGANISATION',
      search: 'dai truyen thanh THU mot',
    });
    expect(referenceEntries).toMatchObject({ total: 1, entries: [{ vi: 'Đài Truyền thanh Thử Một', version: 3 }] });
  });
});

describe('a population figure', () => {
  it('below zero is refused, a correction takes the place of the figure', async () => {
    const figure = {
      unit: UNIT,
      group: 'all',
      asOf: '2023-06-30',
      people: 4100,
      status: 'PUBLISHED',
      source: 'Niên giám',
    };
    expect(await change('savePopulation', { ...figure, people: -1 })).toMatchObject({
      faults: [{ code: 'BAD_NUMBER' }],
    });
    expect(await change('savePopulation', figure)).toMatchObject({ changed: { version: 1 } });
    expect(await change('savePopulation', figure)).toMatchObject({ faults: [{ code: 'ALREADY_RECORDED' }] });
    expect(await change('savePopulation', { ...figure, people: 4200, version: 1 })).toMatchObject({
      changed: { version: 2 },
    });
  });
});

describe('a class of areas', () => {
  const communes = async (asKnownOn?: string) => {
    const query = {
      measures: ['COMMUNES'],
      ...{ where: { areaClass: ['disadvantaged'] }, base: 'LS_200', period: { code: 'cal:2023-Y' } },
      ...(asKnownOn === undefined ? {} : { asKnownOn }),
    };
    const asked = 'query A($query: AnalyticsQuery!) { analytics(query: $query) { rows { kind cells { value } } } }';
    const { analytics } = await server.data<{
      analytics: { rows: readonly { readonly cells: readonly { value: number }[] }[] };
    }>('ANALYST', asked, { query });
    return analytics.rows.at(-1)?.cells[0]?.value ?? 0;
  };

  it('holds the unit from the answer on; who asks what was known before is told the old figure', async () => {
    expect(await communes()).toBe(0);
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const membership = {
      areaClass: 'disadvantaged',
      unit: UNIT,
      status: 'OFFICIAL',
      basisVi: 'QĐ 1',
      basisEn: 'Decision 1',
    };
    expect(await change('addClassMembership', membership)).toMatchObject({ faults: [] });
    expect(await communes()).toBe(1);
    expect(await communes(before)).toBe(0);
    expect(await change('addClassMembership', membership)).toMatchObject({ faults: [{ code: 'OVERLAPPING_DATES' }] });
    const end = { areaClass: 'disadvantaged', unit: UNIT, version: 1, validTo: '2023-06-30' };
    expect(await change('endClassMembership', end)).toMatchObject({ changed: { version: 2 } });
    expect(await communes()).toBe(0);
  });
});
