import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { NewOutlineSet } from './outline.types.ts';

let record: TestRecord;
beforeAll(async () => {
  record = await openTestRecord();
});
afterAll(async () => {
  await record.close();
});

const setOf = (stated: Partial<NewOutlineSet> = {}): NewOutlineSet => ({
  ...{ base: 'LS_65', source: 's', licence: 'l', isApproximate: false, units: ['06187@2025-07-01'], unitsOfBase: 65 },
  ...{ fileHash: Buffer.from('h'), topology: Buffer.from('{}'), by: 'tester' },
  ...stated,
});

it('each base has versions of its own, and the newest is in force', async () => {
  const { outlines } = record.store;
  expect(await outlines.add(setOf())).toEqual({ version: 1, isNew: true });
  expect(await outlines.add(setOf())).toEqual({ version: 1, isNew: false });
  expect(await outlines.add(setOf({ licence: 'CC0' }))).toEqual({ version: 2, isNew: true });
  expect(await outlines.add(setOf({ base: 'LS_200', topology: Buffer.from('{"a":1}') }))).toMatchObject({ version: 1 });
  const sets = await outlines.inForce();
  expect(sets.map(({ base, version, licence }) => [base, version, licence])).toEqual([
    ['LS_200', 1, 'l'],
    ['LS_65', 2, 'CC0'],
  ]);
  expect((await outlines.topology(sets[0]?.id ?? ''))?.toString('utf8')).toBe('{"a":1}');
  expect(await outlines.topology(randomUUID())).toBeNull();
});

it('twenty imports of one file at a time make one version', async () => {
  const { outlines } = record.store;
  const outcomes = await Promise.all(Array.from({ length: 20 }, async () => outlines.add(setOf({ base: 'LS_194' }))));
  expect(outcomes.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(new Set(outcomes.map(({ version }) => version))).toEqual(new Set([1]));
});

it('nobody changes a version, and the audit tells who imported it', async () => {
  await expect(record.ask(`UPDATE lantoa.outline_set SET licence = 'x'`)).rejects.toThrow();
  const acts = await record.ask(`SELECT actor, detail FROM lantoa.audit_event WHERE action = 'outlines.import'`);
  expect(acts).toHaveLength(4);
  expect(acts[0]).toMatchObject({ actor: 'tester' });
});

describe('taking a set back', () => {
  const base = 'LS_BACK';
  const take = async (version: number | null = null) =>
    record.store.outlines.withdraw({ base, version, by: 'chief', reason: 'the licence did not hold' });
  const inForce = async () => (await record.store.outlines.inForce()).find((set) => set.base === base);

  it('brings back the version before at once, and none is left after the last', async () => {
    const { outlines } = record.store;
    await outlines.add(setOf({ base, licence: 'one' }));
    await outlines.add(setOf({ base, licence: 'two' }));
    const second = await inForce();
    expect(await take()).toEqual({ ok: true, version: 2, inForce: 1 });
    expect(await inForce()).toMatchObject({ version: 1, licence: 'one' });
    expect(await outlines.topology(second?.id ?? '')).toBeNull();
    expect(await outlines.stands(second?.id ?? '')).toBe(false);
    expect(await take()).toEqual({ ok: true, version: 1, inForce: null });
    expect(await inForce()).toBeUndefined();
    expect(await take()).toEqual({ ok: false, refusal: 'NONE_IN_FORCE' });
  });

  it('leaves the history whole: who, when, why', async () => {
    const versions = await record.store.outlines.versions(base);
    expect(versions.map(({ version, isInForce, withdrawn }) => [version, isInForce, withdrawn?.by])).toEqual([
      [2, false, 'chief'],
      [1, false, 'chief'],
    ]);
    expect(versions[0]?.withdrawn).toMatchObject({ reason: 'the licence did not hold' });
    const acts = await record.ask(`SELECT actor, detail FROM lantoa.audit_event WHERE action = 'outlines.withdraw'`);
    expect(acts).toHaveLength(2);
    await expect(record.ask('DELETE FROM lantoa.outline_withdrawal')).rejects.toThrow();
  });

  it('keeps why in words that tell of no person, or nothing is taken back', async () => {
    const { outlines } = record.store;
    await outlines.add(setOf({ base: 'LS_REASON' }));
    for (const reason of [' ', 'gọi 0912 345 678'])
      await expect(outlines.withdraw({ base: 'LS_REASON', version: 1, by: 'x', reason })).rejects.toMatchObject({
        code: 'INVALID_ARGUMENT',
      });
    expect(await outlines.versions('LS_REASON')).toMatchObject([{ isInForce: true, withdrawn: null, bytes: 2 }]);
  });

  it('an older one does not change what is shown; twice, or one that never was, is refused', async () => {
    const { outlines } = record.store;
    // The file of the version that was taken back is a new version, not a repetition.
    expect(await outlines.add(setOf({ base, licence: 'two' }))).toEqual({ version: 3, isNew: true });
    expect(await outlines.add(setOf({ base, licence: 'four' }))).toEqual({ version: 4, isNew: true });
    expect(await take(3)).toEqual({ ok: true, version: 3, inForce: 4 });
    expect(await take(3)).toEqual({ ok: false, refusal: 'WITHDRAWN_BEFORE' });
    expect(await take(9)).toEqual({ ok: false, refusal: 'UNKNOWN_VERSION' });
  });

  it('twenty at a time take back one version each', async () => {
    const { outlines } = record.store;
    for (const licence of ['a', 'b', 'c']) await outlines.add(setOf({ base: 'LS_RACE', licence }));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, async () =>
        outlines.withdraw({ base: 'LS_RACE', version: null, by: 'x', reason: 'r' }),
      ),
    );
    expect(outcomes.flatMap((one) => (one.ok ? [one.version] : [])).toSorted()).toEqual([1, 2, 3]);
  });
});
