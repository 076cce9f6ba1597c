import { describe, expect, test } from 'vitest';
import type { AnalyticsViewer } from './contract.ts';
import { EXACT, SUPPRESSED } from './testing/ask.ts';
import { batch, reportBatch } from './testing/batches.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, DOI, NORTH, code, payload, smallProvince } from './testing/small-province.ts';

const ID = 'activity-3-0';
const text = { note: 'tên ai đó', organisationAsWritten: 'Công an xã Bản' };
const at = (unit: string) => [{ unit, attendances: null }];
const reporterOf = (unit: string): AnalyticsViewer => ({ profile: 'suppressed', units: [unit], role: 'REPORTER' });

function revision(seq: number, number: number, told: Parameters<typeof payload>, more: object = {}) {
  const one = {
    activityId: ID,
    revision: number,
    status: 'VERIFIED' as const,
    payload: payload(...told),
    text,
    batch: seq,
  };
  return batch(seq, { activities: [{ ...one, ...more }] });
}

const FIRST = reportBatch(3, { activities: [{ payload: payload({ places: at(BAN) }, { attendances: 10 }), text }] });

describe('the history of a record', () => {
  test('holds every revision, each with what it changed', async () => {
    const pack = smallProvince();
    const codes = [...pack.codes, code('partner', 'school', 0), code('flag', 'interactive', 0)];
    const partners = [{ partner: 'school', count: 2 }];
    const detailed = { places: at(BAN), flags: ['interactive'], partners };
    const model = await smallModel(
      [],
      [
        FIRST,
        revision(4, 2, [{ places: at(BAN), flags: [] }, { attendances: 12 }]),
        revision(5, 3, [detailed, { attendances: 12 }], { text: null }),
        revision(6, 4, [detailed, { attendances: 12 }], { text: null, status: 'RETRACTED' }),
      ],
      { ...pack, codes },
    );
    const history = await model.activityHistory({ id: ID, lang: 'EN' }, EXACT).finally(() => model.close());
    expect(history?.dataVersion).toBe('6');
    expect(history?.revisions.map(({ changed }) => changed)).toEqual([
      [],
      ['COUNTS'],
      ['ORGANISATION', 'NOTE', 'FLAGS', 'PARTNERS'],
      ['STATUS'],
    ]);
    const records = history?.revisions.map(({ record }) => record) ?? [];
    expect(
      records.map(({ revision: number, status, recordedAt }) => [number, status, recordedAt.slice(0, 10)]),
    ).toEqual([
      [1, 'VERIFIED', '2024-01-03'],
      [2, 'VERIFIED', '2024-01-04'],
      [3, 'VERIFIED', '2024-01-05'],
      [4, 'RETRACTED', '2024-01-06'],
    ]);
    expect(records.map(({ details }) => details)).toEqual([
      [],
      [],
      ...[1, 2].map(() => [
        { field: 'FLAGS', values: [{ code: 'interactive', label: 'en interactive' }] },
        { field: 'PARTNERS', values: [{ code: 'school', label: 'en school: 2' }] },
      ]),
    ]);
  });

  test('shows a unit its own revisions only, and nobody what is of no unit of theirs', async () => {
    const model = await smallModel([], [FIRST, revision(4, 2, [{ places: at(DOI) }, { attendances: 10 }])]);
    const revisions = async (viewer: AnalyticsViewer, id = ID) =>
      (await model.activityHistory({ id }, viewer))?.revisions.map(({ record }) => record.revision) ?? null;
    expect(await revisions(EXACT)).toEqual([1, 2]);
    expect(await revisions(reporterOf(BAN))).toEqual([1]);
    expect(await revisions(reporterOf(DOI))).toEqual([2]);
    expect(await revisions(reporterOf(NORTH))).toEqual([1]);
    expect(await revisions(reporterOf('00002@2020-01-01'))).toBeNull();
    expect(await revisions(EXACT, "x' OR TRUE --")).toBeNull();
    await expect(revisions(SUPPRESSED)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await model.close();
  });

  test('says nothing about free text to those who may not read it', async () => {
    const model = await smallModel(
      [],
      [FIRST, revision(4, 2, [{ places: at(BAN), village: 'Nà Lầu' }], { text: null })],
    );
    const history = await model.activityHistory({ id: ID }, { profile: 'exact', units: [], role: 'COMMITTEE' });
    expect(history?.revisions.map(({ record }) => [record.note, record.organisation, record.details])).toEqual([
      [null, null, []],
      [null, null, []],
    ]);
    expect(history?.revisions[1]?.changed).toEqual(['COUNTS', 'VILLAGE']);
    await model.close();
  });

  test('a text that was taken out of the record is gone from the copy, too', async () => {
    const model = await smallModel([], [FIRST, revision(4, 2, [{ places: at(BAN) }, { attendances: 10 }])]);
    const notes = async () =>
      (await model.activityHistory({ id: ID }, EXACT))?.revisions.map(({ record }) => [
        record.note,
        record.organisation,
      ]);
    const whole = [text.note, text.organisationAsWritten];
    expect(await notes()).toEqual([whole, whole]);
    await model.applyBatch(batch(5, { source: 'redaction', redactions: [{ activityId: ID, revision: 1 }] }));
    expect(await notes()).toEqual([[null, null], whole]);
    await model.close();
  });
});
