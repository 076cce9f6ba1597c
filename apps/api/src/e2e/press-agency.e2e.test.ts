import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const PAPER = 'newspaper:20@2020-01-01';
const RADIO = 'radio_tv:20@2020-01-01';
const COMMUNE = '06235@2020-01-01';
type Agency = typeof PAPER | typeof RADIO;

const SAVE = `mutation S($input: SaveActivityInput!) { saveActivity(input: $input)
  { saved { id revision status } faults { code field } } }`;
interface Saved {
  readonly saveActivity: { readonly saved: { readonly status: string } | null; readonly faults: readonly object[] };
}

let server: TestServer;
const tokens = new Map<Agency, string>();
/** What each agency entered: an item for the province, and one about a commune. */
const items: Record<Agency, readonly string[]> = { [PAPER]: [], [RADIO]: [] };

beforeAll(async () => {
  server = await TestServer.start();
  for (const organisation of [PAPER, RADIO] as const) {
    // A unit in the scope of a press agency opens nothing to it.
    const scope = { role: 'PRESS_AGENCY', organisation, units: organisation === PAPER ? [] : [COMMUNE] } as const;
    const { token } = await server.running.record.accounts.createToken({ name: 'test', expires: null, ...scope });
    tokens.set(organisation, token);
    const wide = await enter(organisation, { places: [], scope: 'province' });
    items[organisation] = [wide, await enter(organisation, { places: [{ unit: COMMUNE }] })];
  }
});
afterAll(() => server.stop());

async function ask<Data>(agency: Agency, query: string, variables: Readonly<Record<string, unknown>> = {}) {
  return server.ask<Data>(null, query, variables, { authorization: `Bearer ${tokens.get(agency) ?? ''}` });
}

function inputOf(organisation: Agency, id: string, changes: object, expectedRevision = 0): object {
  const counts = [{ indicator: 'press_items', value: 3 }];
  const activity = {
    ...{ date: '2023-04-05', organisation, topics: ['drug_prevention'], counts },
    ...{ activityType: 'press_item', channel: 'print_newspaper', ...changes },
  };
  return { id, expectedRevision, idempotencyKey: randomUUID(), activity };
}

async function enter(agency: Agency, changes: object): Promise<string> {
  const id = randomUUID();
  const { body } = await ask<Saved>(agency, SAVE, { input: inputOf(agency, id, changes) });
  expect(body).toMatchObject({ data: { saveActivity: { saved: { status: 'SUBMITTED' }, faults: [] } } });
  return id;
}

const YEAR = 'period: { code: "admin:2023-Y" }';
const ANY_STATUS = 'where: { status: [SUBMITTED, VERIFIED] }';

describe.each([
  [PAPER, RADIO],
  [RADIO, PAPER],
] as const)('the press agency %s', (agency, other) => {
  it('lists the items of its body, and no other', async () => {
    const query = `{ activities(query: { ${YEAR}, ${ANY_STATUS} }) { total activities { id } } }`;
    const { body } = await ask<{ activities: { total: number; activities: { id: string }[] } }>(agency, query);
    expect(body.data?.activities.total).toBe(2);
    expect(body.data?.activities.activities.map(({ id }) => id).toSorted()).toEqual(items[agency].toSorted());
  });

  it('opens the history and the entry of its items, and of no other', async () => {
    for (const [body, isOwn] of [
      [agency, true],
      [other, false],
    ] as const)
      for (const id of items[body]) {
        const query = `{ activityHistory(id: "${id}") { id } recordedEntry(id: "${id}") { id } }`;
        const found = isOwn ? { id } : null;
        expect((await ask(agency, query)).body.data).toEqual({ activityHistory: found, recordedEntry: found });
      }
  });

  it('is helped at entering with its own body and what it entered', async () => {
    const query = '{ entryHelp { body scopes communes bodies { id } recent { id } } }';
    const { body } = await ask<{ entryHelp: { recent: { id: string }[] } }>(agency, query);
    expect(body.data?.entryHelp).toMatchObject({
      ...{ body: agency, bodies: [{ id: agency }], communes: null, scopes: ['province', 'district', 'commune'] },
      recent: expect.any(Array),
    });
    expect(body.data?.entryHelp.recent.map(({ id }) => id).toSorted()).toEqual(items[agency].toSorted());
  });

  it('enters nothing for another body and changes nothing of one', async () => {
    const [foreign = ''] = items[other];
    const inputs = [
      inputOf(other, randomUUID(), { places: [], scope: 'province' }),
      inputOf(agency, foreign, { places: [], scope: 'province' }, 1),
    ];
    for (const input of inputs) {
      const { body } = await ask<Saved>(agency, SAVE, { input });
      expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('counts its items before they are accepted, and no other’s', async () => {
    const query = `{ analytics(query: { measures: [PRESS_ITEMS], ${YEAR}, ${ANY_STATUS} }) { rows { cells { value } } } }`;
    const { body } = await ask<{ analytics: { rows: { cells: { value: number }[] }[] } }>(agency, query);
    expect(body.data?.analytics.rows.at(-1)?.cells[0]?.value).toBe(6);
  });

  it('is told which observances come next, with its own plan where the directive asks for one', async () => {
    const { body } = await ask<{
      comingObservances: { observance: string; plan: { organisation: string } | null }[];
    }>(PAPER, '{ comingObservances { observance plan { organisation } } }');
    const coming = body.data?.comingObservances ?? [];
    expect(coming.length).toBeGreaterThan(0);
    for (const { observance, plan } of coming) {
      expect(plan).toEqual(observance === 'drug_action_month' ? null : { organisation: PAPER });
    }
  });
});
