import { ApolloClient, gql } from '@apollo/client';
import { ApolloLink } from '@apollo/client/link';
import { of } from 'rxjs';
import { expect, it, vi } from 'vitest';
import { AnswerStore } from './answer-store.ts';

const UNITS = gql`
  query Units($on: String!) {
    areaUnits(on: $on) {
      id
      label
    }
  }
`;
const VIEWER = gql`
  query Viewer {
    viewer {
      account
    }
  }
`;
const units = (label: string) => ({ areaUnits: [{ id: '06040', label }] });

/** A client whose server says what it is told to, and counts what it is asked. */
function askedClient() {
  const said = { answer: units('Xã Mẫu') as object };
  const asked = vi.fn<(name: string | undefined) => void>();
  const store = new AnswerStore();
  const link = new ApolloLink(({ operationName }) => {
    asked(operationName);
    return of({ data: structuredClone(said.answer) as Record<string, unknown> });
  });
  return { client: new ApolloClient({ link, cache: store }), store, said, asked };
}

const wait = async () => new Promise((resolve) => setTimeout(resolve, 20));

it('answers the same question once, and other variables or documents apart', async () => {
  const { client, asked } = askedClient();
  const first = await client.query({ query: UNITS, variables: { on: '2024-01-01' } });
  const again = await client.query({ query: UNITS, variables: { on: '2024-01-01' } });
  expect(again.data).toBe(first.data);
  expect(asked).toHaveBeenCalledTimes(1);
  await client.query({ query: UNITS, variables: { on: '2024-01-02' } });
  await client.query({ query: VIEWER });
  expect(asked).toHaveBeenCalledTimes(3);
});

it('does not take one unit for another that has its id on another day', async () => {
  const { client, said } = askedClient();
  const before = await client.query({ query: UNITS, variables: { on: '2024-01-01' } });
  said.answer = units('Xã Mẫu mới');
  const after = await client.query({ query: UNITS, variables: { on: '2025-07-01' } });
  expect([before.data, after.data]).toEqual([units('Xã Mẫu'), units('Xã Mẫu mới')]);
});

it('tells those who look of a new answer once, and of the same answer not at all', async () => {
  const { client, said, asked } = askedClient();
  const seen: unknown[] = [];
  const watched = client.watchQuery({ query: UNITS, variables: { on: '2024-01-01' } });
  watched.subscribe(({ data }) => {
    if (data !== undefined) seen.push(data);
  });
  await wait();
  const ask = async () => client.query({ query: UNITS, variables: { on: '2024-01-01' }, fetchPolicy: 'network-only' });
  expect((await ask()).data).toBe(seen[0]);
  await wait();
  expect(seen).toEqual([units('Xã Mẫu')]);
  said.answer = units('Xã Mẫu mới');
  await ask();
  await wait();
  expect(seen).toEqual([units('Xã Mẫu'), units('Xã Mẫu mới')]);
  expect(asked).toHaveBeenCalledTimes(3);
});

it('asks again for what a page shows when its field is forgotten, and for nothing else', async () => {
  const { client, store, said, asked } = askedClient();
  said.answer = { viewer: { account: 'one' } };
  client.watchQuery({ query: VIEWER }).subscribe(() => undefined);
  await wait();
  said.answer = units('Xã Mẫu');
  const seen: unknown[] = [];
  client.watchQuery({ query: UNITS, variables: { on: '2024-01-01' } }).subscribe(({ data }) => seen.push(data));
  await wait();
  said.answer = units('Xã Mẫu mới');
  store.evict({ id: 'ROOT_QUERY', fieldName: 'areaUnits' });
  await wait();
  expect(seen.at(-1)).toEqual(units('Xã Mẫu mới'));
  expect(asked.mock.calls.flat()).toEqual(['Viewer', 'Units', 'Units']);
});

it('keeps nothing of another session', async () => {
  const { client, asked } = askedClient();
  await client.query({ query: UNITS, variables: { on: '2024-01-01' } });
  await client.clearStore();
  await client.query({ query: UNITS, variables: { on: '2024-01-01' } });
  expect(asked).toHaveBeenCalledTimes(2);
});

it('does not keep what an act answered', async () => {
  const { client, store, said } = askedClient();
  said.answer = { retract: { revision: 2 } };
  const mutation = gql`
    mutation Retract {
      retract {
        revision
      }
    }
  `;
  expect((await client.mutate({ mutation })).data).toEqual({ retract: { revision: 2 } });
  expect(store.readQuery({ query: mutation })).toBeNull();
});
