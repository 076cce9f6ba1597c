import { randomUUID } from 'node:crypto';
import type { NewToken } from '@lantoa/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const OWN = '06235@2020-01-01';
const POLICE = `police:${OWN}`;
const LIST = '{ savedViews { mayShare views { id name isShared mayChange address } } }';
const SAVE = 'mutation S($input: SaveViewInput!) { saveView(input: $input) { refusal } }';
const RENAME = 'mutation R($id: ID!, $name: String!) { renameView(id: $id, name: $name) { refusal } }';
const DELETE = 'mutation D($id: ID!) { deleteView(id: $id) { refusal } }';
const ADDRESS = `measures=ACTIVITIES,ATTENDANCES&by=TOPIC&period=cal:2023-Q2&organisation=${POLICE}`;

interface Views {
  readonly mayShare: boolean;
  readonly views: readonly { readonly id: string; readonly name: string; readonly address: string }[];
}

let server: TestServer;
const holders = new Map<string, string>();
beforeAll(async () => {
  server = await TestServer.start();
  const tokenOf = async (name: string, token: Partial<NewToken> & Pick<NewToken, 'role'>) => {
    const issued = await server.running.record.accounts.createToken({ name, expires: null, ...token });
    holders.set(name, issued.token);
  };
  await tokenOf('reporter', { role: 'REPORTER', units: [OWN], organisation: POLICE });
  await tokenOf('approver', { role: 'UNIT_APPROVER', units: [OWN], organisation: POLICE });
  await tokenOf('analyst', { role: 'ANALYST' });
  await tokenOf('elsewhere', {
    ...{ role: 'UNIT_APPROVER', units: ['06187@2020-01-01'], organisation: 'police:06187@2020-01-01' },
  });
});
afterAll(() => server.stop());

async function ask<Data>(holder: string, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const headers = { authorization: `Bearer ${holders.get(holder) ?? ''}` };
  const { body } = await server.ask<Data>(null, query, variables, headers);
  if (!body.data) throw new Error(JSON.stringify(body.errors));
  return body.data;
}
const views = async (holder: string) => (await ask<{ savedViews: Views }>(holder, LIST)).savedViews;
const save = async (holder: string, name: string, changes: object = {}) => {
  const input = { id: randomUUID(), name, address: ADDRESS, ...changes };
  return (await ask<{ saveView: { refusal: string | null } }>(holder, SAVE, { input })).saveView.refusal;
};

describe('a saved view', () => {
  it('is kept for its account, renamed and deleted', async () => {
    const id = randomUUID();
    expect(await save('analyst', ' Quý  hai ', { id })).toBeNull();
    expect(await views('analyst')).toEqual({
      mayShare: false,
      views: [{ id, name: 'Quý hai', isShared: false, mayChange: true, address: ADDRESS }],
    });
    expect((await views('approver')).views).toEqual([]);
    expect(await ask('approver', RENAME, { id, name: 'x' })).toEqual({ renameView: { refusal: 'GONE' } });
    expect(await ask('analyst', RENAME, { id, name: 'Quý II' })).toEqual({ renameView: { refusal: null } });
    expect(await ask('approver', DELETE, { id })).toEqual({ deleteView: { refusal: 'GONE' } });
    expect(await ask('analyst', DELETE, { id })).toEqual({ deleteView: { refusal: null } });
    expect((await views('analyst')).views).toEqual([]);
  });

  it('is shared with its body, and with nobody else', async () => {
    expect(await save('reporter', 'Chung', { isShared: true })).toBe('NOT_SHARED');
    expect(await save('analyst', 'Chung', { isShared: true })).toBe('NOT_SHARED');
    expect(await save('approver', 'Chung', { isShared: true })).toBeNull();
    expect((await views('reporter')).views).toMatchObject([{ name: 'Chung', isShared: true, mayChange: false }]);
    expect((await views('elsewhere')).views).toEqual([]);
  });

  it('is refused with what is wrong', async () => {
    expect(await save('analyst', ' ')).toBe('NAME_LENGTH');
    expect(await save('analyst', 'gọi 0900000000')).toBe('NAME_PERSONAL');
    expect(await save('analyst', 'Biên giới')).toBeNull();
    expect(await save('analyst', 'bien gioi')).toBe('NAME_TAKEN');
    expect(await save('analyst', 'a', { address: 'note=a person by name' })).toBe('NOT_A_QUESTION');
    expect(await save('analyst', 'a', { address: 'village=05971@2020-01-01/Nà Lầm' })).toBe('NOT_A_QUESTION');
    expect(await save('analyst', 'a', { address: 'village=05971@2020-01-01/Pac' })).toBe('NOT_A_QUESTION');
    expect(await save('analyst', 'thôn', { address: 'village=05971@2020-01-01/#57,05971@2020-01-01/#251' })).toBeNull();
    expect(await save('analyst', 'a', { address: `topic=${'a'.repeat(2_000)}` })).toBe('NOT_A_QUESTION');
    expect(await save('analyst', 'Không lọc gì', { address: '' })).toBeNull();
  });
});
