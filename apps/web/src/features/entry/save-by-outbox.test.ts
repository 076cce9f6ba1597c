import { ApolloClient, InMemoryCache } from '@apollo/client';
import { BaseHttpLink } from '@apollo/client/link/http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accountWork } from '../../outbox/account-work.ts';
import { itemOf } from '../../outbox/outbox-item.fixture.ts';
import { Outbox } from '../../outbox/outbox.ts';
import { GRID_COLUMNS, type GridRow } from './grid-state.ts';
import { saveByOutbox } from './save-by-outbox.ts';
import { saveGrid } from './save-grid.ts';
import { storeGrid } from './stored-grid.ts';

let made = 0;
/** Another account for each test: the outbox of an account is made once. */
const newAccount = () => `account ${String((made += 1))}`;
const { activity } = itemOf();
const row: GridRow = { id: 'r', cells: GRID_COLUMNS.map((column) => (column === 'attendances' ? '40' : '')) };

/** A line that takes questions and never answers; whoever asks may give up. */
function clientWithoutAnswers(): ApolloClient {
  const fetch = (_: unknown, init?: RequestInit) =>
    new Promise<Response>((_resolve, reject) => {
      const { signal } = init ?? {};
      const giveUp = () => {
        reject(new DOMException('gave up', 'TimeoutError'));
      };
      if (signal?.aborted === true) giveUp();
      else signal?.addEventListener('abort', giveUp);
    });
  return new ApolloClient({
    link: new BaseHttpLink({ uri: 'http://nowhere/graphql', fetch }),
    cache: new InMemoryCache(),
  });
}

beforeEach(() => {
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('document', { documentElement: { lang: 'vi' } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('saving on a device', () => {
  it('that cannot write down says so, and sends nothing', async () => {
    const account = newAccount();
    vi.spyOn(Outbox.prototype, 'put').mockRejectedValue(new DOMException('no room', 'QuotaExceededError'));
    const decision = { id: 'a', account, expectedRevision: 0, activity, confirmed: [] };
    const standing = (await saveByOutbox(clientWithoutAnswers(), account, [decision], 'vi')).get('a');
    expect(standing).toMatchObject({ kind: 'unstored', reason: { title: 'Máy này chưa giữ được, và chưa gửi.' } });
    const { answers, sent, kept } = await saveGrid(givesUpAtOnce(), account, [row], new Map(), 'vi');
    expect(answers.get('r')?.stopped?.title).toBe('Máy này chưa giữ được, và chưa gửi.');
    expect([sent.size, kept.size]).toEqual([0, 0]);
  });

  it('gives up a line that never answers, and keeps the rows of the table as they were typed', async () => {
    const account = newAccount();
    const client = givesUpAtOnce();
    const { kept, answers } = await saveGrid(client, account, [row], new Map(), 'vi');
    expect([...kept.keys()]).toEqual(['r']);
    expect(answers.size).toBe(0);
    const [item] = await accountWork(account, client).outbox.items();
    expect(item).toMatchObject({ kind: 'row', id: 'r', state: { kind: 'waiting' } });
  });

  it('whose table cannot be kept says so to whoever would let go of a row', async () => {
    expect(await storeGrid(newAccount(), [row])).toBe(false);
    expect(await storeGrid(newAccount(), [row])).toBe(false);
  });
});

function givesUpAtOnce(): ApolloClient {
  const after = AbortSignal.timeout.bind(AbortSignal);
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => after(10));
  return clientWithoutAnswers();
}
