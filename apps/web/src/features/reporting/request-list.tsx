import { monthsWindow, parsePeriodCode } from '@lantoa/domain';
import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { ReportRequestsDocument, type RequestPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { reportingMessages } from './reporting.messages.ts';
import { RequestRates } from './request-rates.tsx';
import { requestMessages } from './requests.messages.ts';
import classes from './reporting.module.css';

interface RequestListProps {
  /** Only requests about days of this period. */
  readonly period?: string | undefined;
}

/** Requests, newest first, each with how complete and how timely it is. */
export function RequestList({ period }: RequestListProps) {
  const texts = useMessages(requestMessages);
  const words = useMessages(reportingMessages);
  const isDepartment = useViewer().role === 'LEAD_DEPARTMENT';
  const { data, error, refetch } = useQuery(ReportRequestsDocument, { fetchPolicy: 'cache-and-network' });
  useSessionEnd(error);
  if (error && !data) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <p role="status">{words.loading}</p>;
  const requests = data.reportRequests.filter(isAbout(period));
  if (requests.length === 0) {
    return (
      <Notice kind="empty" title={texts.none}>
        <p>{isDepartment ? texts.noneText : texts.noneForMe}</p>
        {isDepartment && (
          <Link to="/reporting" search={{ view: 'new' }}>
            {words.open}
          </Link>
        )}
      </Notice>
    );
  }
  return (
    <ul className={classes.cards}>
      {requests.map((request) => (
        <RequestCard key={request.id} request={request} />
      ))}
    </ul>
  );
}

/** Whether the days that a request asks about touch those of a period. */
function isAbout(period: string | undefined): (request: RequestPartsFragment) => boolean {
  const parts = period === undefined ? null : parsePeriodCode(period);
  const days = parts && monthsWindow(parts);
  return ({ windowFrom, windowTo }) => !days || (windowFrom <= days.to && windowTo >= days.from);
}

function RequestCard({ request }: { readonly request: RequestPartsFragment }) {
  const texts = useMessages(requestMessages);
  const words = useMessages(reportingMessages);
  const formats = useFormats();
  const kinds: Readonly<Record<string, string>> = words.kinds;
  const statuses: Readonly<Record<string, string>> = words.status;
  return (
    <li className={classes.card}>
      <div className={classes.cardHead}>
        <h2 className={classes.cardTitle}>
          <Link to="/reporting" search={{ request: request.id }}>
            {request.title}
          </Link>
        </h2>
        {request.isClosed && <span className={classes.status}>{texts.closed}</span>}
      </div>
      <p>
        {kinds[request.kind] ?? request.kind} · {words.window(formats.range(request.windowFrom, request.windowTo))} ·{' '}
        <strong>{words.due(formats.date(request.dueOn))}</strong>
      </p>
      <RequestRates request={request} />
      <p className={classes.quiet}>
        {request.byStatus
          .map(({ status, count }) => `${statuses[status] ?? status}: ${formats.number(count)}`)
          .join(' · ')}
      </p>
    </li>
  );
}
