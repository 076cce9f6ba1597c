import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';

let record: TestRecord;
beforeAll(async () => {
  record = await openTestRecord();
});
afterAll(async () => {
  await record.close();
});

const COLUMN = 'Xã/phường/thị trấn';

describe('what a body taught about its files', () => {
  it('is kept for that body alone, with the day, and a newer meaning takes the place of the older', async () => {
    const { spellings } = record.store;
    const teach = async (organisation: string, to: string) =>
      spellings.teach({ organisation, by: 'tester', spellings: [{ column: COLUMN, from: 'Hòa  Bình', to }] });
    await teach('a', 'Xã Hòa Bình, Huyện Bình Gia');
    record.clock.now = new Date('2026-03-05T08:00:00Z');
    await teach('a', 'Xã Hòa Bình, Huyện Chi Lăng');
    await teach('a', 'Xã Hòa Bình, Huyện Chi Lăng');
    expect(await spellings.taughtBy('a', SERVICE_SCOPE)).toEqual([
      { column: COLUMN, from: 'Hòa  Bình', to: 'Xã Hòa Bình, Huyện Chi Lăng', taughtAt: '2026-03-05T08:00:00.000Z' },
    ]);
    expect(await spellings.taughtBy('b', SERVICE_SCOPE)).toEqual([]);
  });

  it('can be forgotten, however it is spelled, and the audit tells who did what', async () => {
    const { spellings } = record.store;
    await spellings.teach({ organisation: 'c', by: 'one', spellings: [{ column: '', from: 'Kênh TT', to: 'Kênh' }] });
    expect(await spellings.forget({ organisation: 'd', by: 'two', column: '', from: 'kênh tt' })).toBe(false);
    expect(await spellings.forget({ organisation: 'c', by: 'two', column: '', from: 'kênh tt' })).toBe(true);
    expect(await spellings.taughtBy('c', SERVICE_SCOPE)).toEqual([]);
    const acts = await record.ask(
      `SELECT actor, action, detail FROM lantoa.audit_event WHERE subject = 'c' ORDER BY at, action DESC`,
    );
    expect(acts).toEqual([
      { actor: 'one', action: 'spelling taught', detail: { column: '', from: 'Kênh TT', to: 'Kênh' } },
      { actor: 'two', action: 'spelling forgotten', detail: { column: '', from: 'kênh tt' } },
    ]);
  });
});
