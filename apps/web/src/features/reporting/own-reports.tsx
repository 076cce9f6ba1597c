import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { OwnReportsDocument, type ReportPartsFragment, type RequestPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { ComingObservances } from './coming.tsx';
import { ownReportMessages } from './own-reports.messages.ts';
import { reportingMessages } from './reporting.messages.ts';
import { sortedReports, type OwnReport } from './sorted-reports.ts';
import { StatusMark } from './status-mark.tsx';
import { WaitingText } from './waiting-text.tsx';
import { ZeroReport } from './zero-report.tsx';
import classes from './reporting.module.css';

/** What the person owes, until when; below it what waits for them to read, and what is done. */
export function OwnReports() {
  const texts = useMessages(ownReportMessages);
  const words = useMessages(reportingMessages);
  const { data, error, refetch } = useQuery(OwnReportsDocument, { fetchPolicy: 'cache-and-network' });
  useSessionEnd(error);
  if (error && !data) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <p role="status">{words.loading}</p>;
  const { owed, review, others } = sortedReports(data.submissions, data.reportRequests);
  return (
    <>
      <ComingObservances />
      {owed.length === 0 ? (
        <Notice kind="empty" title={texts.nothingOwed}>
          <p>{texts.nothingOwedText}</p>
        </Notice>
      ) : (
        <Reports title={texts.owed} reports={owed} />
      )}
      <Reports title={texts.review} reports={review} />
      <Reports title={texts.others} reports={others} />
    </>
  );
}

function Reports({ title, reports }: { readonly title: string; readonly reports: readonly OwnReport[] }) {
  if (reports.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      <ul className={classes.cards}>
        {reports.map(({ report, request }) => (
          <ReportCard key={report.id} report={report} request={request} />
        ))}
      </ul>
    </section>
  );
}

interface ReportCardProps {
  readonly report: ReportPartsFragment;
  readonly request: RequestPartsFragment;
}

function ReportCard({ report, request }: ReportCardProps) {
  const texts = useMessages(ownReportMessages);
  const words = useMessages(reportingMessages);
  const formats = useFormats();
  const { id, status, waitingFor, lastRemindedOn, activities, reporter } = report;
  const { can } = waitingFor;
  const isOwed = can.includes('save');
  const action = status === 'returned' ? texts.correct : isOwed ? texts.write : texts.read;
  return (
    <li className={classes.card}>
      <div className={classes.cardHead}>
        <h3>{request.title}</h3>
        <StatusMark status={status} />
      </div>
      <p>
        {reporter} · {words.window(formats.range(request.windowFrom, request.windowTo))} ·{' '}
        <strong>{words.due(formats.date(request.dueOn))}</strong>
        {activities > 0 && <> · {texts.holds(formats.number(activities))}</>}
      </p>
      <WaitingText waiting={waitingFor} />
      {isOwed && typeof lastRemindedOn === 'string' && (
        <p className={classes.caution}>{texts.reminded(formats.date(lastRemindedOn))}</p>
      )}
      <div className={classes.actions}>
        <Link to="/reporting" search={{ report: id }} className={classes.buttonLink}>
          {action}
          <span className="visually-hidden">
            : {request.title}, {reporter}
          </span>
        </Link>
        {can.includes('report_nothing') && activities === 0 && <ZeroReport report={report} />}
      </div>
    </li>
  );
}
