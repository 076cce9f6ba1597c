import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { IssuedReportDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { ReportFacts } from './issued-list.tsx';
import { issuedReportsMessages } from './issued-reports.messages.ts';
import { ReportFiles } from './report-files.tsx';
import { ReportPaper } from './report-paper.tsx';
import { RevisionChanges } from './revision-changes.tsx';
import classes from './issued-reports.module.css';

/** One issued report: what it says, and what of it is otherwise in another revision or today. */
export function IssuedPage({ id, against }: { readonly id: string; readonly against: string | undefined }) {
  const texts = useMessages(issuedReportsMessages);
  const { data, error, refetch } = useQuery(IssuedReportDocument, {
    // Whether a later one is in force changes, though nothing else of it does.
    ...{ variables: { id }, fetchPolicy: 'cache-and-network' },
  });
  useSessionEnd(error);
  const opened = data?.issuedReport;
  return (
    <>
      <p className="screen-only">
        <Link to="/reports">{texts.back}</Link>
      </p>
      {error && !opened && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!error && !opened && <p role="status">{texts.loading}</p>}
      {opened && (
        <>
          <section>
            <h2 lang="vi">{opened.report.title}</h2>
            <ReportFacts report={opened.report} />
            <div className={`${classes.actions ?? ''} screen-only`}>
              <ReportFiles report={opened.report} />
            </div>
          </section>
          <RevisionChanges report={opened.report} revisions={opened.revisions} against={against} />
          <section aria-labelledby="report-content">
            <h2 id="report-content">{texts.content}</h2>
            <ReportPaper parts={opened.parts} />
          </section>
        </>
      )}
    </>
  );
}
