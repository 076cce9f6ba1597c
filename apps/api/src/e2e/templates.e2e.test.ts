import { randomUUID } from 'node:crypto';
import type { NewToken } from '@lantoa/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const OWN = '06235@2020-01-01';
const POLICE = `police:${OWN}`;
const LIST = `query T($on: Date!) { entryTemplates(on: $on) { mayShare templates { id name isShared mayChange
  cells { field text } activity { date village note topics places { unit } counts { indicator value } } } } }`;
const SAVE = 'mutation S($input: SaveEntryTemplateInput!) { saveEntryTemplate(input: $input) { refusal } }';
const RENAME = 'mutation R($id: ID!, $name: String!) { renameEntryTemplate(id: $id, name: $name) { refusal } }';
const DELETE = 'mutation D($id: ID!) { deleteEntryTemplate(id: $id) { refusal } }';

interface Templates {
  readonly mayShare: boolean;
  readonly templates: readonly {
    readonly name: string;
    readonly cells: readonly { readonly field: string; readonly text: string }[];
  }[];
}

let server: TestServer;
let tokens = 0;
const holders = new Map<string, string>();
beforeAll(async () => {
  server = await TestServer.start();
  const tokenOf = async (name: string, token: Partial<NewToken> & Pick<NewToken, 'role'>) => {
    tokens += 1;
    const issued = await server.running.record.accounts.createToken({ name: String(tokens), expires: null, ...token });
    holders.set(name, issued.token);
  };
  await tokenOf('reporter', { role: 'REPORTER', units: [OWN], organisation: POLICE });
  await tokenOf('colleague', { role: 'REPORTER', units: [OWN], organisation: POLICE });
  await tokenOf('approver', { role: 'UNIT_APPROVER', units: [OWN], organisation: POLICE });
  await tokenOf('elsewhere', {
    role: 'REPORTER',
    units: ['06187@2020-01-01'],
    organisation: 'police:06187@2020-01-01',
  });
});
afterAll(() => server.stop());

async function ask<Data>(holder: string, query: string, variables: Record<string, unknown>): Promise<Data> {
  const headers = { authorization: `Bearer ${holders.get(holder) ?? ''}` };
  const { body } = await server.ask<Data>(null, query, variables, headers);
  if (!body.data) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

async function templates(holder: string, on = '2023-05-10'): Promise<Templates> {
  return (await ask<{ entryTemplates: Templates }>(holder, LIST, { on })).entryTemplates;
}

async function save(holder: string, name: string, changes: object = {}, activity: object = {}): Promise<unknown> {
  const given = {
    ...{
      date: '2023-04-05',
      organisation: POLICE,
      places: [{ unit: OWN, attendances: 45 }],
      topics: ['drug_prevention'],
    },
    ...{ activityType: 'community_session', channel: 'direct_community', village: 'Nà Làng', note: 'Tốt' },
    counts: [
      { indicator: 'sessions', value: 1 },
      { indicator: 'attendances', value: 45 },
    ],
    ...activity,
  };
  const input = { id: randomUUID(), name, activity: given, ...changes };
  const data = await ask<{ saveEntryTemplate: { refusal: string | null } }>(holder, SAVE, { input });
  return data.saveEntryTemplate.refusal;
}

describe('a template', () => {
  it('follows its account, without free text and figures of people, as form and as row', async () => {
    expect(await save('reporter', ' Buổi ở  thôn ')).toBeNull();
    expect(await templates('reporter')).toMatchObject({
      mayShare: false,
      templates: [
        {
          ...{ name: 'Buổi ở thôn', isShared: false, mayChange: true },
          activity: {
            ...{ date: '2023-05-10', village: '', note: '', topics: ['drug_prevention'], places: [{ unit: OWN }] },
            counts: [{ indicator: 'sessions', value: 1 }],
          },
        },
      ],
    });
    const [template] = (await templates('reporter')).templates;
    expect(template?.cells).toContainEqual({ field: 'date', text: '10/05/2023' });
    expect((await templates('colleague')).templates).toEqual([]);
    const later = (await templates('reporter', '2026-01-10')).templates[0];
    expect(later).toMatchObject({ activity: { places: [] } });
  });

  it('is shared with its body by whoever answers for its entries, and with nobody else', async () => {
    expect(await save('reporter', 'Chung', { isShared: true })).toBe('NOT_SHARED');
    const id = randomUUID();
    expect(await save('approver', 'Chung', { isShared: true, id })).toBeNull();
    expect((await templates('colleague')).templates).toMatchObject([{ name: 'Chung', mayChange: false }]);
    expect((await templates('elsewhere')).templates).toEqual([]);
    const renamed = await ask('colleague', RENAME, { id, name: 'Khác' });
    expect(renamed).toEqual({ renameEntryTemplate: { refusal: 'GONE' } });
    expect(await ask('approver', RENAME, { id, name: 'Khác' })).toEqual({ renameEntryTemplate: { refusal: null } });
    expect(await ask('elsewhere', DELETE, { id })).toEqual({ deleteEntryTemplate: { refusal: 'GONE' } });
    expect(await ask('approver', DELETE, { id })).toEqual({ deleteEntryTemplate: { refusal: null } });
    expect((await templates('colleague')).templates).toEqual([]);
  });

  it('is refused with what is wrong', async () => {
    expect(await save('colleague', ' ')).toBe('NAME_LENGTH');
    expect(await save('colleague', 'gọi 0900000000')).toBe('NAME_PERSONAL');
    expect(await save('colleague', 'Phát thanh')).toBeNull();
    expect(await save('colleague', 'phat thanh')).toBe('NAME_TAKEN');
    const topics = Array.from({ length: 2_000 }, () => 'drug_prevention');
    expect(await save('colleague', 'Lớn', {}, { topics })).toBe('TOO_LARGE');
  });
});
