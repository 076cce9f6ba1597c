import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { ReportDocument } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { FiguresTable } from './figures-table.tsx';
import { ReportEditor, type ReportProps } from './report-editor.tsx';
import { ReportHistory } from './report-history.tsx';
import { reportMessages } from './report.messages.ts';
import { reportingMessages } from './reporting.messages.ts';
import { ReviewPanel } from './review-panel.tsx';
import { reviewMessages } from './review.messages.ts';
import { ReviewedActivity } from './reviewed-activity.tsx';
import { StatusMark } from './status-mark.tsx';
import { useReview } from './use-review.ts';
import { WaitingText } from './waiting-text.tsx';
import { ActivityCard } from './activity-card.tsx';
import classes from './reporting.module.css';

/** One report: written by its body, read by the others. */
export function ReportPage({ id }: { readonly id: string }) {
  const words = useMessages(reportingMessages);
  const lang = API_LANG[useFormats().lang];
  const { data, previousData, error, refetch } = useQuery(ReportDocument, {
    variables: { id, lang },
    fetchPolicy: 'cache-and-network',
  });
  useSessionEnd(error);
  const answer = data ?? previousData;
  if (error && !answer) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!answer) return <p role="status">{words.loading}</p>;
  const report = answer.submission;
  const content = answer.submissionContent;
  return (
    <article className={classes.report}>
      <Head report={report} content={content} />
      <OpenComments report={report} content={content} />
      {report.waitingFor.can.includes('save') ? (
        <ReportEditor key={id} report={report} content={content} />
      ) : (
        <ReadReport key={id} report={report} content={content} />
      )}
      {report.waitingFor.can.includes('save') && <FiguresTable figures={content.figures} />}
      <ReportHistory history={report.history} />
    </article>
  );
}

function Head({ report }: ReportProps) {
  const words = useMessages(reportingMessages);
  const formats = useFormats();
  const { request, reporter, district, status, waitingFor } = report;
  const isOther = !report.askerIs.includes('REPORTER');
  return (
    <header className={classes.reportHead}>
      <p className="screen-only">
        <Link to="/reporting" search={isOther ? { request: request.id } : {}}>
          ← {words.back}
        </Link>
      </p>
      <div className={classes.cardHead}>
        <h2>
          {reporter}
          {district && <small> · {district}</small>}
        </h2>
        <StatusMark status={status} />
      </div>
      <p>
        {request.title} · {words.window(formats.range(request.windowFrom, request.windowTo))} ·{' '}
        <strong>{words.due(formats.date(request.dueOn))}</strong>
      </p>
      <WaitingText waiting={waitingFor} />
    </header>
  );
}

function OpenComments({ report }: ReportProps) {
  const texts = useMessages(reportMessages);
  const open = report.comments.filter(({ isResolved }) => !isResolved);
  const returned = report.history.findLast(({ event }) => event === 'return' || event === 'reopen');
  if (report.status !== 'returned' && open.length === 0) return null;
  const general = open.filter(({ activityId }) => activityId === null || activityId === undefined);
  return (
    <div className={classes.returned} role="note">
      {returned?.reason && <p>{returned.reason}</p>}
      {open.length > 0 && (
        <p>
          {texts.comments}: {open.length}
        </p>
      )}
      {general.map(({ cell, comment }) => (
        <p key={`${cell} ${comment}`}>
          {texts.whole_report}: {comment}
        </p>
      ))}
    </div>
  );
}

function ReadReport({ report, content }: ReportProps) {
  const texts = useMessages(reportMessages);
  const reviewTexts = useMessages(reviewMessages);
  const review = useReview();
  const { can } = report.waitingFor;
  const mayRemark = can.includes('return');
  const mayExcept = can.includes('accept') || can.includes('forward');
  const isZero = content.activities.length === 0 && report.history.some(({ event }) => event === 'report_nothing');
  return (
    <>
      <FiguresTable figures={content.figures} />
      <Changes content={content} report={report} />
      <section className={classes.section}>
        <h3>{texts.activities}</h3>
        {content.activities.length === 0 && <p>{isZero ? texts.zero : texts.noActivities}</p>}
        {mayRemark && content.activities.length > 0 && <p className={classes.quiet}>{reviewTexts.remarkHint}</p>}
        <ul className={classes.activities}>
          {content.activities.map((activity) =>
            mayRemark ? (
              <ReviewedActivity
                key={activity.activityId}
                {...{ activity, review, mayExcept, comments: report.comments }}
              />
            ) : (
              <ActivityCard key={activity.activityId} activity={activity} comments={report.comments} />
            ),
          )}
        </ul>
      </section>
      <section className={classes.section}>
        <h3>{texts.note}</h3>
        <p className={classes.noteText}>{report.note === '' ? texts.noNote : report.note}</p>
      </section>
      <ReviewPanel report={report} review={review} />
    </>
  );
}

function Changes({ report, content }: ReportProps) {
  const texts = useMessages(reportMessages);
  const { noteBefore, removed, activities } = content;
  if (typeof noteBefore !== 'string') return null;
  const changed = activities.filter(({ change }) => typeof change === 'string').length;
  const isNoteChanged = noteBefore !== report.note;
  return (
    <section className={classes.section}>
      <h3>{texts.changes}</h3>
      {changed === 0 && removed.length === 0 && !isNoteChanged && <p>{texts.noChanges}</p>}
      {changed > 0 && <CountOf activities={activities} />}
      {removed.length > 0 && (
        <ul className={classes.activities}>
          {removed.map((activity) => (
            <ActivityCard key={activity.activityId} activity={activity} comments={[]} />
          ))}
        </ul>
      )}
      {isNoteChanged && (
        <p className={classes.noteText}>
          <small>{texts.noteChanged}: </small>
          {noteBefore === '' ? texts.empty : noteBefore}
        </p>
      )}
    </section>
  );
}

function CountOf({ activities }: Pick<ReportProps['content'], 'activities'>) {
  const texts = useMessages(reportMessages);
  const formats = useFormats();
  const kinds = [
    ['added', texts.added],
    ['changed', texts.changed],
  ] as const;
  const said = kinds.flatMap(([kind, name]) => {
    const count = activities.filter(({ change }) => change === kind).length;
    return count === 0 ? [] : [`${name}: ${formats.number(count)}`];
  });
  return <p>{said.join(' · ')}</p>;
}
