import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
