import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Scope } from '../database/scope.ts';
import { activitiesOf, batchOf, COMMUNE, OTHER_COMMUNE } from '../ledger/rows.fixture.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { IssueStamp, NewIssuedReport, ReportSubject } from './issued-report.types.ts';

let record: TestRecord;
beforeAll(async () => {
  record = await openTestRecord();
  await record.store.appendBatch(batchOf('first', { activities: activitiesOf(3) }));
});
afterAll(async () => {
  await record.close();
});

const LEAD: Scope = { role: 'LEAD_DEPARTMENT', organisation: 'lead', units: [] };
const subjectOf = (stated: Partial<ReportSubject> = {}): ReportSubject => ({
  ...{ key: 'days:2023-03-15..2023-06-14|province', organisation: null, unit: null },
  ...stated,
});

function reportOf(key: string, stated: Partial<NewIssuedReport> = {}): NewIssuedReport {
  return {
    ...{ ...subjectOf(), idempotencyKey: key, after: 0, issuedBy: 'a', issuedFor: 'lead', scope: 'toàn tỉnh' },
    ...{ title: 'Kết quả', request: null, period: null, from: '2023-03-15', to: '2023-06-14', authority: 'KT' },
    ...{ dataVersion: 1, recordedUpTo: null, base: 'LS_200', profile: 'exact', holdsExact: false, template: 't@1' },
    content: {
      template: {},
      figures: { sessions: 34 },
      reports: {},
      narrative: { tasks: 'Tiếp tục.' },
      document: { of: key },
    },
    write: async (stamp) => Promise.resolve({ docx: Buffer.from(`docx ${stamp.code}`), xlsx: Buffer.from('xlsx') }),
    ...stated,
  };
}

const withFigures = (sessions: number) => ({ ...reportOf('x').content, figures: { sessions } });

describe('issuing', () => {
  it('freezes head, content and files; a later revision of the subject names the hash of the one before', async () => {
    const subject = subjectOf({ key: 'chain' });
    const { issuedReports } = record.store;
    const stamps: IssueStamp[] = [];
    const write: NewIssuedReport['write'] = async (stamp) => {
      stamps.push(stamp);
      return Promise.resolve({ docx: Buffer.from(`docx ${stamp.code}`), xlsx: Buffer.from('xlsx') });
    };
    const first = await issuedReports.issue(reportOf('chain 1', { ...subject, write }));
    expect(first).toMatchObject({ isIssued: true, report: { revision: 1, previous: null, isReplaced: false } });
    expect(stamps).toEqual([
      expect.objectContaining({ revision: 1, code: first.report.code, issuedAt: record.clock.now.toISOString() }),
    ]);
    const second = await issuedReports.issue(
      reportOf('chain 2', { ...subject, after: 1, content: withFigures(35), write }),
    );
    expect(second.report).toMatchObject({ revision: 2, previous: first.report.hash });
    expect(second.report.code).not.toBe(first.report.code);
    const read = await issuedReports.read(first.report.id, LEAD);
    expect(read).toMatchObject({ isReplaced: true, content: { figures: { sessions: 34 } } });
    const file = await issuedReports.file(first.report.id, 'docx', LEAD);
    expect(file?.bytes.toString('utf8')).toBe(`docx ${first.report.code}`);
    expect(await issuedReports.latestRevision(subject)).toBe(2);
  });

  it('twenty times at once under one key issues one report, and the files are made once', async () => {
    const write = vi.fn(reportOf('x').write);
    const twenty = Array.from({ length: 20 }, async () =>
      record.store.issuedReports.issue(reportOf('twenty', { key: 'twenty', write })),
    );
    const outcomes = await Promise.all(twenty);
    expect(new Set(outcomes.map(({ report }) => report.id)).size).toBe(1);
    expect(write).toHaveBeenCalledTimes(1);
    expect(await record.ask(`SELECT FROM lantoa.issued_report WHERE subject = 'twenty'`)).toHaveLength(1);
    expect(await record.store.issuedReports.issuedUnder('a', 'twenty')).toMatchObject({ key: 'twenty' });
  });

  it('of two who issue at once, the second is told that a revision came in between', async () => {
    const both = await Promise.allSettled(
      ['one', 'other'].map(async (key) => record.store.issuedReports.issue(reportOf(key, { key: 'both' }))),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'CONFLICT', versions: { yours: 0, current: 1 } } });
  });

  it('makes no revision where neither figures nor text differ, though the data version does', async () => {
    const { issuedReports } = record.store;
    const { report } = await issuedReports.issue(reportOf('same 1', { key: 'same' }));
    await record.store.appendBatch(batchOf('second', { activities: activitiesOf(4) }));
    const again = reportOf('same 2', { key: 'same', after: 1, dataVersion: 2 });
    expect(await issuedReports.issue(again)).toMatchObject({ isIssued: false, report: { id: report.id } });
    const text = { ...again.content, narrative: { tasks: 'Khác.' } };
    expect(await issuedReports.issue({ ...again, content: text })).toMatchObject({ isIssued: true });
  });

  it('refuses a key that was for another subject, and a data version that the ledger does not have', async () => {
    const { issuedReports } = record.store;
    await issuedReports.issue(reportOf('reused', { key: 'reused' }));
    await expect(issuedReports.issue(reportOf('reused', { key: 'another' }))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(issuedReports.issue(reportOf('ahead', { key: 'ahead', dataVersion: 99 }))).rejects.toMatchObject({
      code: 'LEDGER_DAMAGED',
    });
    expect(await issuedReports.latestRevision(subjectOf({ key: 'ahead' }))).toBe(0);
  });

  it('is in the audit, and nothing issued is changed', async () => {
    const { report } = await record.store.issuedReports.issue(reportOf('audited', { key: 'audited' }));
    const acts = await record.ask(
      `SELECT actor, detail FROM lantoa.audit_event WHERE action = 'report.issue' AND subject = $1`,
      [report.id],
    );
    expect(acts).toEqual([{ actor: 'a', detail: { report: 'audited', revision: '1' } }]);
    for (const change of ['UPDATE lantoa.issued_report SET code = code', 'DELETE FROM lantoa.issued_report'])
      await expect(record.ask(change)).rejects.toThrow(/permission denied|append-only/);
  });
});

describe('a code', () => {
  it('is proved by the hash of the ledger, and read as people type it', async () => {
    const { report } = await record.store.issuedReports.issue(reportOf('proved', { key: 'proved' }));
    const typed = (report.code.match(/.{4}/g) ?? []).join(' - ').toLowerCase();
    expect(await record.store.issuedReports.verify(typed)).toMatchObject({
      isIntact: true,
      ...{ latest: 1, report: { id: report.id, hash: report.hash } },
    });
    expect(await record.store.issuedReports.verify('0000000000000000')).toBeNull();
    const [batch] = await record.ask<{ hash: Buffer }>('SELECT hash FROM lantoa.ledger_batch WHERE seq = 1');
    const [row] = await record.ask<{ head: string }>('SELECT head FROM lantoa.issued_report WHERE id = $1', [
      report.id,
    ]);
    const hash = createHash('sha256')
      .update(batch?.hash ?? '')
      .update(row?.head ?? '');
    expect(hash.digest('hex')).toBe(report.hash);
  });

  it.each([
    ['a figure', `content = replace(content, '34', '35')`],
    ['the day', `head = replace(head, '2023-06-14', '2023-06-15')`],
    ['a file', `docx = 'other'`],
  ])('proves no longer once %s was changed past the product', async (what, change) => {
    const { report } = await record.store.issuedReports.issue(reportOf(what, { key: what }));
    await record.asSuperuser(async (client) => {
      await client.query(`SET session_replication_role = replica`);
      await client.query(`UPDATE lantoa.issued_report SET ${change} WHERE id = '${report.id}'`);
    });
    expect(await record.store.issuedReports.verify(report.code)).toMatchObject({ isIntact: false });
  });

  it('proves no longer once the ledger has another past', async () => {
    const { report } = await record.store.issuedReports.issue(reportOf('past', { key: 'past' }));
    const change = async (hash: string) =>
      record.asSuperuser(async (client) => {
        await client.query(`SET session_replication_role = replica`);
        await client.query(`UPDATE lantoa.ledger_batch SET hash = ${hash} WHERE seq = 1`);
      });
    const [batch] = await record.ask<{ hash: Buffer }>('SELECT hash FROM lantoa.ledger_batch WHERE seq = 1');
    await change(`'forged'`);
    expect(await record.store.issuedReports.verify(report.code)).toMatchObject({ isIntact: false });
    await change(`'\\x${batch?.hash.toString('hex') ?? ''}'`);
    expect(await record.store.issuedReports.verify(report.code)).toMatchObject({ isIntact: true });
  });
});

describe('who reads', () => {
  const seen = async (key: string, scope: Scope) => {
    const all = await record.store.issuedReports.list({ limit: 100, offset: 0 }, scope);
    return all.some((report) => report.key === key);
  };
  const ofUnit = (role: Scope['role'], unit: string, organisation: string | null = null): Scope => ({
    ...{ role, organisation, units: [unit] },
  });

  it('one about a unit: that unit and those who answer for the province', async () => {
    const { issuedReports } = record.store;
    const { report } = await issuedReports.issue(reportOf('unit', { key: 'unit', unit: COMMUNE }));
    for (const scope of [LEAD, ofUnit('REPORTER', COMMUNE), ofUnit('DISTRICT_OFFICER', COMMUNE)])
      expect(await seen('unit', scope)).toBe(true);
    for (const scope of [
      ofUnit('REPORTER', OTHER_COMMUNE),
      ofUnit('PRESS_AGENCY', COMMUNE),
      ofUnit('ANALYST', COMMUNE),
    ]) {
      expect(await seen('unit', scope)).toBe(false);
      expect(await issuedReports.read(report.id, scope)).toBeNull();
      expect(await issuedReports.file(report.id, 'docx', scope)).toBeNull();
    }
  });

  it('one about the province: those who answer for the province alone', async () => {
    await record.store.issuedReports.issue(reportOf('province', { key: 'province' }));
    expect(await seen('province', { ...LEAD, role: 'AUDITOR' })).toBe(true);
    expect(await seen('province', ofUnit('DISTRICT_OFFICER', COMMUNE, 'lead'))).toBe(false);
  });

  it('one about a body with exact figures about sensitive groups: that body, and the one that issued it', async () => {
    const told = { organisation: 'office', unit: COMMUNE, holdsExact: true };
    await record.store.issuedReports.issue(reportOf('exact', { key: 'exact', ...told, issuedFor: 'issuer' }));
    expect(await seen('exact', ofUnit('UNIT_APPROVER', COMMUNE, 'elsewhere'))).toBe(false);
    expect(await seen('exact', ofUnit('UNIT_APPROVER', COMMUNE, 'issuer'))).toBe(true);
    expect(await seen('exact', ofUnit('PRESS_AGENCY', OTHER_COMMUNE, 'office'))).toBe(true);
    const ofOwnUnit = { key: 'own unit', unit: COMMUNE, holdsExact: true };
    await record.store.issuedReports.issue(reportOf('own unit', ofOwnUnit));
    expect(await seen('own unit', ofUnit('REPORTER', COMMUNE))).toBe(true);
  });

  it('is told of a later revision, though that one is closed to the own scope', async () => {
    const { issuedReports } = record.store;
    await issuedReports.issue(reportOf('open', { key: 'later', organisation: 'x', unit: COMMUNE }));
    const exact = {
      key: 'later',
      organisation: 'x',
      unit: COMMUNE,
      holdsExact: true,
      after: 1,
      content: withFigures(9),
    };
    await issuedReports.issue(reportOf('closed', exact));
    const shown = await issuedReports.list({ limit: 100, offset: 0 }, ofUnit('REPORTER', COMMUNE));
    expect(
      shown.filter(({ key }) => key === 'later').map(({ revision, isReplaced }) => [revision, isReplaced]),
    ).toEqual([[1, true]]);
  });
});

describe('the narrative', () => {
  it('has a version: the second editor is told both', async () => {
    const { issuedReports } = record.store;
    const subject = subjectOf({ key: 'told', unit: COMMUNE });
    expect(await issuedReports.narrative(subject, LEAD)).toEqual({ version: 0, texts: {} });
    const saved = { subject, version: 0, texts: { tasks: ' Tiếp tục. ' }, by: 'a' };
    expect(await issuedReports.saveNarrative(saved)).toEqual({ version: 1, texts: { tasks: 'Tiếp tục.' } });
    await expect(issuedReports.saveNarrative(saved)).rejects.toMatchObject({
      ...{ code: 'CONFLICT', versions: { yours: 0, current: 1 } },
    });
    await issuedReports.saveNarrative({ ...saved, version: 1, texts: { tasks: 'Khác.' } });
    expect(await issuedReports.narrative(subject, LEAD)).toEqual({ version: 2, texts: { tasks: 'Khác.' } });
    const elsewhere: Scope = { role: 'REPORTER', organisation: null, units: [OTHER_COMMUNE] };
    expect(await issuedReports.narrative(subject, elsewhere)).toEqual({ version: 0, texts: {} });
  });

  it('holds no personal data and no endless text', async () => {
    const saved = { subject: subjectOf({ key: 'refused' }), version: 0, by: 'a' };
    for (const tasks of ['Liên hệ 0912345678.', 'a'.repeat(4_001)])
      await expect(record.store.issuedReports.saveNarrative({ ...saved, texts: { tasks } })).rejects.toMatchObject({
        code: 'INVALID_ARGUMENT',
      });
  });
});
