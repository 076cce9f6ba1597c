import { decideChange, type AddMembership, type AddOrganisation, type ReferencePack } from '@lantoa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { ChangeReference } from './reference.types.ts';

const UNIT = '06235@2020-01-01';
const commune: ReferencePack['units'][number] = {
  ...{ id: UNIT, code: '06235', name: 'Xã thử', kind: 'xa', level: 'commune', parent: null },
  ...{ validFrom: '2020-01-01', validTo: null, lon: null, lat: null },
};
const code = (list: string, name: string): ReferencePack['codes'][number] => ({
  ...{ list, code: name, vi: `nghĩa ${name}`, en: name, parent: null, sensitive: false, order: 1 },
  ...{ validFrom: null, validTo: null, synonyms: [], attributes: {} },
});
const pack: ReferencePack = {
  ...{ id: 'lang-son', version: '1', vi: 'Lạng Sơn', en: 'Lạng Sơn', province: UNIT, units: [commune] },
  ...{ transitions: [], bases: [], classMemberships: [], populations: [], organisations: [] },
  ...{ plans: [], directives: [], duties: [], priorities: [], targets: [] },
  codes: [code('actor', 'police'), code('area_class', 'border')],
};
const body = (vi: string): AddOrganisation => ({
  ...{ kind: 'addOrganisation', vi, en: vi, actor: 'police', area: UNIT, validFrom: null, validTo: null },
});
const membership = (validFrom: string): AddMembership => ({
  ...{ kind: 'addMembership', areaClass: 'border', unit: UNIT, validFrom, validTo: null },
  ...{ status: 'local', basisVi: 'QĐ 1', basisEn: 'Decision 1' },
});

let record: TestRecord;
beforeAll(async () => {
  record = await openTestRecord();
  await record.store.loadReference(pack, { isSample: false });
});
afterAll(async () => record.close());

const change = async (
  what: Parameters<typeof decideChange>[0],
  idempotencyKey: string,
  seen: ChangeReference['seen'] = null,
) =>
  record.store.reference.change({ seen, by: 'tester', idempotencyKey, decide: (index) => decideChange(what, index) });

describe('a change of the reference data', () => {
  it('is one batch, noted in the audit, whatever its key is sent again', async () => {
    const sent = await Promise.all(Array.from({ length: 8 }, async () => change(body('Công an A'), 'one')));
    expect(new Set(sent.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ kind: 'changed', key: `police:${UNIT}`, version: 1, rows: 1 })]),
    );
    expect(await record.store.latestSeq()).toBe(2);
    expect((await record.store.readReference())?.organisations.map(({ vi }) => vi)).toEqual(['Công an A']);
    const noted = await record.ask(`SELECT actor, subject FROM lantoa.audit_event WHERE action = 'reference.change'`);
    expect(noted).toEqual([{ actor: 'tester', subject: `organisation police:${UNIT}` }]);
  });

  it('tells the second editor both versions', async () => {
    const seen = { kind: 'organisation', key: `police:${UNIT}`, version: 1 } as const;
    const rename = (vi: string) => ({ kind: 'renameOrganisation', id: seen.key, vi, en: vi }) as const;
    expect(await change(rename('Công an B'), 'two', seen)).toMatchObject({ kind: 'changed', version: 2 });
    await expect(change(rename('Công an C'), 'three', seen)).rejects.toMatchObject({
      code: 'CONFLICT',
      versions: { yours: 1, current: 2 },
    });
    expect(await record.store.reference.history('organisation', seen.key)).toMatchObject([
      { version: 2, by: 'tester', payload: { vi: 'Công an B', synonyms: ['Công an A'] } },
      { version: 1, payload: { vi: 'Công an A' } },
    ]);
  });

  it('sent again in the same moment is answered as it was, never refused for what it wrote itself', async () => {
    const key = `police:${UNIT}`;
    for (let round = 1; round <= 15; round += 1) {
      const [newest] = await record.store.reference.history('organisation', key);
      const seen = { kind: 'organisation', key, version: newest?.version ?? 0 } as const;
      const name = `Công an lần ${String(round)}`;
      const rename = { kind: 'renameOrganisation', id: key, vi: name, en: name } as const;
      const sent = await Promise.all(
        Array.from({ length: 8 }, async () => change(rename, `moment ${String(round)}`, seen)),
      );
      const answer = { kind: 'changed', key, version: seen.version + 1, rows: 1 };
      expect(sent).toEqual(sent.map(() => answer));
    }
  });

  it('of several people at once never overlaps', async () => {
    const sent = await Promise.all(
      Array.from({ length: 6 }, async (_, at) =>
        change(membership(`2021-0${String(at + 1)}-01`), `race ${String(at)}`),
      ),
    );
    expect(sent.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
    expect(await record.store.reference.entries('class_membership')).toHaveLength(1);
  });

  it('with faults writes nothing, and answers them', async () => {
    const before = await record.store.latestSeq();
    expect(await change({ ...body(''), en: 'Police' }, 'faulty')).toMatchObject({
      kind: 'refused',
      faults: [{ field: 'vi', code: 'required' }],
    });
    await expect(change(body('Công an, gọi 0912345678'), 'phone')).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    expect(await record.store.latestSeq()).toBe(before);
  });

  it('stands when a newer pack is loaded, and the chain stays whole', async () => {
    await record.store.loadReference({ ...pack, version: '2' }, { isSample: false });
    const loaded = await record.store.readReference();
    expect([loaded?.version, loaded?.organisations.length, loaded?.classMemberships.length]).toEqual(['2', 1, 1]);
    expect((await record.store.verifyChain()).valid).toBe(true);
  });
});
