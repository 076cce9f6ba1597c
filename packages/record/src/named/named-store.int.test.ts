import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { NamedReader } from './named.types.ts';

let record: TestRecord;
beforeAll(async () => {
  record = await openTestRecord();
});
afterAll(async () => {
  await record.close();
});

const reader = (account: string, changes: Partial<NamedReader> = {}): NamedReader => ({
  ...{ account, organisation: null, mayShare: false },
  ...changes,
});
const input = (name: string, changes: object = {}) => ({
  ...{ id: randomUUID(), name, isShared: false, content: { topics: ['drug_prevention'] } },
  ...changes,
});
const names = async (of: NamedReader) => (await record.store.templates.listOf(of)).map(({ name }) => name);

describe('templates', () => {
  it('are kept for their account alone, found by name, renamed and deleted', async () => {
    const { templates } = record.store;
    const [mine, second] = [input('Sinh hoạt dưới cờ'), input('Lượt phát')];
    expect(await templates.keep(reader('a'), mine)).toBeNull();
    expect(await templates.keep(reader('a'), second)).toBeNull();
    expect(await templates.listOf(reader('a'))).toEqual([
      { id: second.id, name: 'Lượt phát', isShared: false, mayChange: true, content: second.content },
      { id: mine.id, name: 'Sinh hoạt dưới cờ', isShared: false, mayChange: true, content: mine.content },
    ]);
    expect(await names(reader('b'))).toEqual([]);
    expect(await templates.rename(reader('b'), mine.id, 'x')).toBe('GONE');
    expect(await templates.remove(reader('b'), mine.id)).toBe(false);
    expect(await templates.rename(reader('a'), mine.id, 'Chào cờ')).toBeNull();
    expect(await templates.remove(reader('a'), second.id)).toBe(true);
    expect(await templates.rename(reader('a'), 'no id', 'x')).toBe('GONE');
    expect(await names(reader('a'))).toEqual(['Chào cờ']);
  });

  it('that a body shares are seen by all of it, and changed by those alone who may share', async () => {
    const { templates } = record.store;
    const approver = reader('c', { organisation: 'culture-180', mayShare: true });
    const reporter = reader('d', { organisation: 'culture-180' });
    const shared = input('Chung', { isShared: true });
    await templates.keep(approver, shared);
    expect(await templates.listOf(reporter)).toMatchObject([{ isShared: true, mayChange: false }]);
    expect(await templates.rename(reporter, shared.id, 'Khác')).toBe('GONE');
    expect(await templates.rename(reader('e', { organisation: 'culture-180', mayShare: true }), shared.id, 'Mới')).toBe(
      null,
    );
    expect(await names(reader('f', { organisation: 'culture-181', mayShare: true }))).toEqual([]);
    expect(await names(reporter)).toEqual(['Mới']);
  });

  it('have one name each, however it is spelled, and are kept once by one id', async () => {
    const { templates } = record.store;
    const first = input('Phát thanh xã');
    await templates.keep(reader('g'), first);
    expect(await templates.keep(reader('g'), first)).toBeNull();
    expect(await templates.keep(reader('g'), input('phat thanh xa'))).toBe('TAKEN');
    expect(await templates.keep(reader('h'), input('phat thanh xa'))).toBeNull();
    await templates.keep(reader('g'), input('Khác'));
    expect(await templates.rename(reader('g'), first.id, 'khac')).toBe('TAKEN');
    expect(await templates.rename(reader('g'), first.id, 'PHÁT THANH XÃ')).toBeNull();
  });

  it('are fifty at most, also when many are sent at once', async () => {
    const { templates } = record.store;
    const sent = Array.from({ length: 55 }, async (_, at) => templates.keep(reader('i'), input(`Mẫu ${String(at)}`)));
    const refused = (await Promise.all(sent)).filter((outcome) => outcome === 'TOO_MANY');
    expect(refused).toHaveLength(5);
    expect(await names(reader('i'))).toHaveLength(50);
  });
});

it('views are kept apart from templates, under the same names, for the account and for its body', async () => {
  const { templates, views } = record.store;
  const owner = reader('j', { organisation: 'culture-180', mayShare: true });
  const view = { id: randomUUID(), name: 'Biên giới', isShared: true, content: 'by=TOPIC&areaClass=border' };
  expect(await views.keep(owner, view)).toBeNull();
  const listed = [{ ...view, mayChange: false }];
  expect(await views.listOf(reader('k', { organisation: 'culture-180' }))).toEqual(listed);
  expect(await views.listOf(reader('k', { organisation: 'culture-181', mayShare: true }))).toEqual([]);
  expect((await templates.listOf(owner)).some(({ id }) => id === view.id)).toBe(false);
  expect(await views.rename(reader('k', { organisation: 'culture-181', mayShare: true }), view.id, 'x')).toBe('GONE');
  expect(await views.remove(owner, view.id)).toBe(true);
});
