import { Inject, Injectable } from '@nestjs/common';
import type { ReferenceIndex } from '@lantoa/domain';
import type { Narrative, RecordStore, ReportSubject, Viewer } from '@lantoa/record';
import { recordScope } from '../../platform/auth/record-scope.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { DraftParameters } from './draft-parameters.ts';
import { draftPeriod } from './draft-period.ts';
import { draftSubject, type DraftSubject } from './draft-subject.ts';

/** Under what reports of a draft count on, and what people write into them. */
@Injectable()
export class ReportSubjects {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  /** @throws AppError NOT_FOUND, also for what is somebody else's; INVALID_ARGUMENT */
  async of(asked: DraftParameters, viewer: Viewer): Promise<ReportSubject> {
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    const named = draftSubject(asked, viewer, index);
    const asking = { userId: viewer.userId, ...recordScope(viewer, index) };
    const request = asked.request === null ? null : await this.record.collection.request(asked.request, asking);
    if (asked.request !== null && !request) throw new AppError('NOT_FOUND');
    draftPeriod(asked, request, index);
    return subjectOf(asked, named, index);
  }

  async narrative(subject: ReportSubject, viewer: Viewer): Promise<Narrative> {
    return this.record.issuedReports.narrative(subject, recordScope(viewer, this.follower.model.index));
  }
}

function subjectOf(
  { request, period, range }: DraftParameters,
  { unit, organisation }: DraftSubject,
  index: ReferenceIndex,
): ReportSubject {
  const time = range
    ? `days:${range.from}..${range.to}`
    : request === null
      ? `period:${period ?? ''}`
      : `request:${request}`;
  const whom = organisation ? `organisation:${organisation.id}` : unit ? `unit:${unit.id}` : 'province';
  const area = organisation ? index.unit(organisation.area) : unit;
  return { key: `${time}|${whom}`, organisation: organisation?.id ?? null, unit: area?.id ?? null };
}
