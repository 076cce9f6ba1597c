import { ReferenceIndex, type AreaUnitId, type LedgerBatch } from '@lantoa/domain';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { activityOf } from '../ledger/rows.fixture.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { CollectionViewer, OpenRequest, SubmissionCommand, SubmissionDetail } from './collection.types.ts';

const DISTRICT_CODE = '180';

/** A record with a request to the communes of a district for the administrative April of 2023, on 17 April. */
export class CollectionWorld {
  readonly record: TestRecord;
  readonly index: ReferenceIndex;
  readonly communes: readonly AreaUnitId[];
  readonly district: AreaUnitId;
  private keys = 0;

  private constructor(record: TestRecord, index: ReferenceIndex) {
    this.record = record;
    this.index = index;
    const district = index.unitsOfCode(DISTRICT_CODE).find(({ level }) => level === 'district');
    this.district = district?.id ?? '';
    this.communes = (index.base('LS_200')?.units ?? []).filter((id) => index.unit(id)?.parent === this.district);
  }

  static async open(): Promise<CollectionWorld> {
    const record = await openTestRecord();
    record.clock.now = new Date('2023-04-17T03:00:00Z');
    return new CollectionWorld(record, new ReferenceIndex(await loadReferencePack(langSonPackFolder())));
  }

  /** Turns the clock to the morning of a day. */
  on(day: string): void {
    this.record.clock.now = new Date(`${day}T01:00:00Z`);
  }

  viewer(role: CollectionViewer['role'], place = 0): CollectionViewer {
    const commune = this.communes[place] ?? '';
    const units = role === 'DISTRICT_OFFICER' ? [this.district, ...this.communes] : [commune];
    const isAbove = role === 'LEAD_DEPARTMENT' || role === 'AUDITOR' || role === 'COMMITTEE';
    return { userId: `${role} ${String(place)}`, role, organisation: null, units: isAbove ? [] : units };
  }

  request(changes: Partial<OpenRequest> = {}): OpenRequest {
    return {
      ...{ kind: 'ad_hoc', window: { from: '2023-03-15', to: '2023-04-14' }, title: 'Báo cáo kết quả tuyên truyền' },
      ...{ requester: 'dept_info_comm:20@2020-01-01', basis: 'Công văn tháng 4/2023', topics: ['drug_prevention'] },
      ...{ dueOn: '2023-04-18', correctionDays: 2, parentReviewDays: 2, departmentReviewDays: 3 },
      ...{ addressees: { units: [this.district] }, index: this.index, by: 'department', idempotencyKey: this.key() },
      ...changes,
    };
  }

  /** Opens a request and answers the report of a commune as the department sees it. */
  async openFor(place: number, changes: Partial<OpenRequest> = {}): Promise<SubmissionDetail> {
    const { id } = await this.record.store.collection.openRequest(this.request(changes));
    const viewer = this.viewer('LEAD_DEPARTMENT');
    const reports = await this.record.store.collection.submissions({ requestId: id }, viewer);
    return this.see(reports.find(({ unit }) => unit === this.communes[place])?.id ?? '');
  }

  async see(id: string, viewer = this.viewer('LEAD_DEPARTMENT')): Promise<SubmissionDetail> {
    const report = await this.record.store.collection.submission(id, viewer);
    if (!report) throw new Error('the viewer does not see the report');
    return report;
  }

  /** An act on the report as it stands now. */
  async act(
    id: string,
    role: CollectionViewer['role'],
    event: SubmissionCommand['event'],
    changes: Partial<SubmissionCommand> = {},
  ) {
    const { version } = await this.see(id);
    const viewer = this.viewer(role);
    const command = { submissionId: id, version, event, viewer, idempotencyKey: this.key(), ...changes };
    return this.record.store.collection.act(command);
  }

  /** Records activities of the first commune's police, as an upload does; answers their ids and the batch. */
  async upload(count: number, from = 1): Promise<{ readonly ids: readonly string[]; readonly seq: number }> {
    const activities = Array.from({ length: count }, (_, n) => ({
      ...activityOf(from + n, {
        ...{ date: '2023-04-03', organisation: null, districts: [this.district] },
        places: [{ unit: this.communes[0] ?? '', attendances: null }],
      }),
      status: 'SUBMITTED' as const,
    }));
    const { seq } = await this.record.store.appendBatch({
      ...{ source: 'upload', isSample: false, by: 'reporter', idempotencyKey: this.key(), activities },
    });
    return { ids: activities.map(({ activityId }) => activityId), seq: seq ?? 0 };
  }

  /** Status of the newest revision of an activity. */
  async statusOf(activityId: string): Promise<string | undefined> {
    const [row] = await this.record.ask<{ status: string }>(
      'SELECT status FROM lantoa.activity_revision WHERE activity_id = $1 ORDER BY revision DESC LIMIT 1',
      [activityId],
    );
    return row?.status;
  }

  /** What the ledger says that a commune reported. */
  async ledgerState(unit: AreaUnitId, period: string) {
    const [row] = await this.record.ask<{ status: string; onTime: boolean | null }>(
      `SELECT status, on_time AS "onTime" FROM lantoa.submission WHERE unit = $1 AND period = $2
       ORDER BY revision DESC LIMIT 1`,
      [unit, period],
    );
    return row;
  }

  async batch(seq: number | null): Promise<LedgerBatch> {
    for await (const batch of this.record.store.batches((seq ?? 0) - 1)) if (batch.seq === seq) return batch;
    throw new Error(`there is no batch ${String(seq)}`);
  }

  key(): string {
    this.keys += 1;
    return `key ${String(this.keys)}`;
  }
}
