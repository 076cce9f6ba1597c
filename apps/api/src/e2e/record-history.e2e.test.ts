import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const ID = '7b0f5c1e-4a52-4a6b-9f0e-2f4f3b1c9d10';
const NOTE = 'ghi chú cần xóa';
const HISTORY = `query H($id: ID!) { activityHistory(id: $id, lang: EN) { dataVersion revisions { changed
  record { revision status note organisation counts { indicator value } } } } }`;
const REDACT = 'mutation R($input: RedactNoteInput!) { redactNote(input: $input) { dataVersion } }';

interface Told {
  readonly activityHistory: {
    readonly revisions: readonly {
      readonly changed: readonly string[];
      readonly record: { readonly note: string | null; readonly organisation: string | null };
    }[];
  } | null;
}

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
  const { record, follower } = server.running;
  const commune = (await record.readReference())?.units.find(({ level }) => level === 'commune')?.id ?? '';
  for (const [revision, attendances] of [40, 45].entries()) {
    await record.appendBatch({
      source: 'correction',
      isSample: false,
      by: 'test',
      idempotencyKey: `history ${String(revision)}`,
      activities: [
        {
          activityId: ID,
          revision: revision + 1,
          status: 'VERIFIED',
          payload: payloadOf(commune, attendances),
          text: { note: NOTE, organisationAsWritten: 'Công an xã' },
        },
      ],
    });
  }
  await follower.catchUp();
});
afterAll(() => server.stop());

function payloadOf(commune: string, attendances: number) {
  return {
    date: '2023-04-05',
    organisation: null,
    actor: 'commune_police',
    scope: 'commune' as const,
    districts: [],
    places: [{ unit: commune, attendances: null }],
    topics: [{ topic: 'drug_prevention', role: 'primary' as const }],
    subtopics: [],
    activityType: 'community_session',
    channel: 'direct_community',
    setting: null,
    groups: [],
    observances: [],
    counts: { attendances: { value: attendances, quality: 'counted' as const, isRounded: false } },
  };
}

const historyFor = async (role: 'LEAD_DEPARTMENT' | 'COMMITTEE' | 'REPORTER', id = ID) =>
  (await server.ask<Told>(role, HISTORY, { id })).body.data?.activityHistory;

describe('the history of a record', () => {
  it('is told to those who read records, with what each revision changed', async () => {
    const history = await historyFor('LEAD_DEPARTMENT');
    expect(history?.revisions).toMatchObject([
      { changed: [], record: { revision: 1, note: NOTE, counts: [{ indicator: 'attendances', value: 40 }] } },
      { changed: ['COUNTS'], record: { revision: 2, note: NOTE, counts: [{ indicator: 'attendances', value: 45 }] } },
    ]);
    expect((await historyFor('COMMITTEE'))?.revisions.map(({ record }) => record.note)).toEqual([null, null]);
  });

  it('is null to a reporter of no unit, exactly as for a record that does not exist', async () => {
    expect(await historyFor('REPORTER')).toBeNull();
    expect(await historyFor('LEAD_DEPARTMENT', 'f2b8d9c4-0000-4000-8000-000000000000')).toBeNull();
  });
});

describe('a name that slipped into a note', () => {
  const input = { activity: ID, revision: 1, reason: 'có thông tin cá nhân' };
  const codesOf = async (role: 'LEAD_DEPARTMENT' | 'COMMITTEE', changes: object) =>
    (await server.ask(role, REDACT, { input: { ...input, ...changes } })).body.errors?.map(
      ({ extensions }) => extensions.code,
    );

  it('is taken out by the department only, of a text that exists, for a reason that repeats no personal data', async () => {
    expect(await codesOf('COMMITTEE', {})).toEqual(['FORBIDDEN']);
    expect(await codesOf('LEAD_DEPARTMENT', { revision: 9 })).toEqual(['NOT_FOUND']);
    expect(await codesOf('LEAD_DEPARTMENT', { activity: 'no id' })).toEqual(['NOT_FOUND']);
    expect(await codesOf('LEAD_DEPARTMENT', { reason: ' ' })).toEqual(['INVALID_ARGUMENT']);
    expect(await codesOf('LEAD_DEPARTMENT', { reason: 'số 0900000000' })).toEqual(['INVALID_ARGUMENT']);
    expect((await historyFor('LEAD_DEPARTMENT'))?.revisions.map(({ record }) => record.note)).toEqual([NOTE, NOTE]);
  });

  it('is gone at once and for good, while chain and figures stay', async () => {
    expect(await codesOf('LEAD_DEPARTMENT', {})).toBeUndefined();
    const records = (await historyFor('LEAD_DEPARTMENT'))?.revisions.map(({ record }) => record);
    expect(records?.map(({ note, organisation }) => [note, organisation])).toEqual([
      [null, null],
      [NOTE, 'Công an xã'],
    ]);
    expect(await server.running.record.verifyChain()).toMatchObject({ valid: true, redacted: 1 });
    const { version } = server.running.follower.model;
    expect(await codesOf('LEAD_DEPARTMENT', {})).toBeUndefined();
    expect(server.running.follower.model.version).toBe(version);
  });
});
