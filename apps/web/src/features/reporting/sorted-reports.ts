import type { ReportPartsFragment, RequestPartsFragment } from '../../gql/graphql.ts';

export interface OwnReport {
  readonly report: ReportPartsFragment;
  readonly request: RequestPartsFragment;
}

interface SortedReports {
  readonly owed: readonly OwnReport[];
  readonly review: readonly OwnReport[];
  readonly others: readonly OwnReport[];
}

const READING = ['forward', 'accept', 'return'];

/** The reports that somebody sees, by what they can do about them; what is due first stands first. */
export function sortedReports(
  reports: readonly ReportPartsFragment[],
  requests: readonly RequestPartsFragment[],
): SortedReports {
  const known = new Map(requests.map((request) => [request.id, request]));
  const all = reports
    .flatMap((report) => {
      const request = known.get(report.requestId);
      return request ? [{ report, request }] : [];
    })
    .toSorted((a, b) => (a.request.dueOn < b.request.dueOn ? -1 : a.request.dueOn > b.request.dueOn ? 1 : 0));
  const isOwed = ({ report: { waitingFor } }: OwnReport) => waitingFor.can.includes('save');
  const isToRead = (one: OwnReport) => !isOwed(one) && one.report.waitingFor.can.some((act) => READING.includes(act));
  return {
    owed: all.filter(isOwed),
    review: all.filter(isToRead),
    others: all.filter((one) => !isOwed(one) && !isToRead(one)).toReversed(),
  };
}
