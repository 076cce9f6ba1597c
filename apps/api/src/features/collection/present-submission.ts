import { waitingSentence, type ReferenceIndex } from '@lantoa/domain';
import type * as record from '@lantoa/record';
import type { ReportRequest, Submission, SubmissionDetail } from './collection.types.ts';

type Plain<Answer> = { readonly [Field in keyof Answer]: Answer[Field] };

export function presentRequest(request: record.ReportRequest): ReportRequest {
  const { id, kind, period, title, requester, basis, topics, terms, formVersion, openedAt, byStatus } = request;
  const { window, dueOn } = terms;
  return {
    ...{ id, kind, period, title, requester, basis, topics, dueOn, formVersion, openedAt },
    ...{ windowFrom: window.from, windowTo: window.to },
    byStatus: Object.entries(byStatus).map(([status, count]) => ({ status, count })),
  };
}

export function presentSubmission(report: record.Submission, index: ReferenceIndex | null): Plain<Submission> {
  const { id, requestId, organisation, unit, version, status, place, waiting, note, activities, updatedAt } = report;
  const { vi, en } = waitingSentence(waiting);
  const body = organisation === null ? null : index?.organisation(organisation)?.vi;
  return {
    ...{ id, requestId, organisation, unit, version, status, note, activities, updatedAt },
    reporter: body ?? index?.unit(unit)?.name ?? unit,
    sentOnTime: place.sentOnTime,
    waitingFor: { ...waiting, sentenceVi: vi, sentenceEn: en },
  };
}

export function presentDetail(report: record.SubmissionDetail, index: ReferenceIndex | null): SubmissionDetail {
  const { request, activityIds, history, comments, remindedOn } = report;
  const said = { activityIds, history, comments, remindedOn };
  return { ...presentSubmission(report, index), request: presentRequest(request), ...said };
}
