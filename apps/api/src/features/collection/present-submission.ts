import { waitingSentence, type ReferenceIndex } from '@lantoa/domain';
import type * as record from '@lantoa/record';
import type { Submission, SubmissionDetail } from './collection.types.ts';
import { districtName, reporterName } from '../../platform/schema/reporter-name.ts';
import type { ReportRequest } from './request.types.ts';

type Plain<Answer> = { readonly [Field in keyof Answer]: Answer[Field] };

export function presentRequest(request: record.ReportRequest, index: ReferenceIndex | null): ReportRequest {
  const { id, kind, period, title, requester, basis, topics, terms, formVersion, openedAt, byStatus } = request;
  const { version, changes, progress } = request;
  const { window, dueOn, isClosed } = terms;
  return {
    ...{ id, kind, period, title, requester, basis, topics, dueOn, formVersion, openedAt },
    ...{ windowFrom: window.from, windowTo: window.to, version, changes, ...progress },
    isClosed: isClosed === true,
    requesterName: index?.organisation(requester)?.vi ?? requester,
    byStatus: Object.entries(byStatus).map(([status, count]) => ({ status, count })),
  };
}

export function presentSubmission(report: record.Submission, index: ReferenceIndex | null): Plain<Submission> {
  const { id, requestId, organisation, unit, version, status, place, waiting, note, activities, updatedAt } = report;
  const { actors, lastRemindedOn } = report;
  const { vi, en } = waitingSentence(waiting);
  return {
    ...{ id, requestId, organisation, unit, version, status, note, activities, updatedAt, lastRemindedOn },
    askerIs: actors,
    district: districtName(unit, index),
    reporter: reporterName({ organisation, unit }, index),
    sentOnTime: place.sentOnTime,
    waitingFor: { ...waiting, sentenceVi: vi, sentenceEn: en },
  };
}

export function presentDetail(report: record.SubmissionDetail, index: ReferenceIndex | null): SubmissionDetail {
  const { request, activityIds, history, comments, remindedOn } = report;
  const said = { activityIds, history, comments, remindedOn };
  return { ...presentSubmission(report, index), request: presentRequest(request, index), ...said };
}
