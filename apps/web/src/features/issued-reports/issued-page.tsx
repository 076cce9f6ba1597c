import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { IssuedReportDocument, ReportDifferenceDocument, type ReportDifferenceQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { ReportFacts } from './issued-list.tsx';
import { issuedReportsMessages } from './issued-reports.messages.ts';
import { ReportFiles } from './report-files.tsx';
import { ReportPaper } from './report-paper.tsx';
import classes from './issued-reports.module.css';

/** One issued report: what it says, and what of it is otherwise today. */
export function IssuedPage({ id }: { readonly id: string }) {
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
          <Changes id={id} />
          <section aria-labelledby="report-content">
            <h2 id="report-content">{texts.content}</h2>
            <ReportPaper parts={opened.parts} />
          </section>
        </>
      )}
    </>
  );
}

function Changes({ id }: { readonly id: string }) {
  const texts = useMessages(issuedReportsMessages);
  const formats = useFormats();
  const { data, error, refetch } = useQuery(ReportDifferenceDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
  });
  const found = data?.reportDifference;
  return (
    <section aria-labelledby="report-changes">
      <h2 id="report-changes">{texts.changes}</h2>
      {error && !found && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!error && !found && <p role="status">{texts.comparing}</p>}
      {found && (
        <p>
          {found.total === 0
            ? texts.noChanges(found.dataVersion)
            : texts.someChanges(formats.number(found.total), found.dataVersion)}
        </p>
      )}
      {found && found.sections.length > 0 && <p>{texts.sections}</p>}
      {found && found.total > 0 && <ChangesTable figures={found.figures} />}
    </section>
  );
}

function ChangesTable({ figures }: { readonly figures: ReportDifferenceQuery['reportDifference']['figures'] }) {
  const texts = useMessages(issuedReportsMessages);
  const { row, figure, time, was, is, places } = texts.columns;
  return (
    <DataTable
      quietCaption
      wide
      table={{
        caption: texts.changes,
        columns: [
          ...[row, figure, time].map((label) => ({ label, numeric: false })),
          ...[was, is].map((label) => ({ label, numeric: true })),
          { label: places, numeric: false },
        ],
        rows: figures.map((one, position) => ({
          key: String(position),
          cells: [one.row, one.heading, texts.times[one.time], one.was, one.is, one.places.join(', ')],
        })),
      }}
    />
  );
}
