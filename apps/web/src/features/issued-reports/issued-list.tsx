import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { PartOnPaper } from '../../components/part-on-paper.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { IssuedReportsDocument, type IssuedPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { issuedReportsMessages } from './issued-reports.messages.ts';
import { ReportFiles } from './report-files.tsx';
import { scopeName } from './scope-name.ts';
import classes from './issued-reports.module.css';

const PAGE_SIZE = 20;

/** Issued reports of the own scope, newest first. */
export function IssuedList() {
  const texts = useMessages(issuedReportsMessages);
  const [offset, setOffset] = useState(0);
  // One more than is shown tells whether there is an older page.
  const { data, previousData, error, refetch } = useQuery(IssuedReportsDocument, {
    variables: { limit: PAGE_SIZE + 1, offset },
    fetchPolicy: 'cache-and-network',
  });
  const reports = (data ?? previousData)?.issuedReports;
  return (
    <section aria-labelledby="issued-reports">
      <h2 id="issued-reports">{texts.list}</h2>
      {error && !reports && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {reports?.length === 0 && offset === 0 && <p>{texts.none}</p>}
      {reports && <Cards reports={reports} offset={offset} />}
      <div className={`${classes.actions ?? ''} screen-only`}>
        {offset > 0 && (
          <ActionButton
            onClick={() => {
              setOffset(offset - PAGE_SIZE);
            }}
          >
            {texts.newer}
          </ActionButton>
        )}
        {(reports?.length ?? 0) > PAGE_SIZE && (
          <ActionButton
            onClick={() => {
              setOffset(offset + PAGE_SIZE);
            }}
          >
            {texts.older}
          </ActionButton>
        )}
      </div>
    </section>
  );
}

interface CardsProps {
  readonly reports: readonly IssuedPartsFragment[];
  readonly offset: number;
}

function Cards({ reports, offset }: CardsProps) {
  const texts = useMessages(issuedReportsMessages);
  const shown = reports.slice(0, PAGE_SIZE);
  return (
    <>
      <PartOnPaper
        before={offset}
        printed={shown.length}
        total={reports.length > PAGE_SIZE ? null : offset + reports.length}
      />
      <ul className={classes.list}>
        {shown.map((report) => (
          <li key={report.id} className={classes.card}>
            <h3 lang="vi">{report.title}</h3>
            <ReportFacts report={report} />
            <div className={`${classes.actions ?? ''} screen-only`}>
              <Link to="/reports" search={{ id: report.id }}>
                {texts.open}
              </Link>
              <ReportFiles report={report} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

export function ReportFacts({ report }: { readonly report: IssuedPartsFragment }) {
  const texts = useMessages(issuedReportsMessages);
  const formats = useFormats();
  return (
    <p>
      <strong>{texts.revision(formats.number(report.revision))}</strong> (
      {report.isReplaced ? texts.replaced : texts.current}).{' '}
      {texts.about(scopeName(report.scope, formats.lang), formats.range(report.from, report.to), report.dataVersion)}{' '}
      {texts.issuedAt(formats.dateTime(report.issuedAt), report.issuedForName ?? '')} {texts.code}:{' '}
      <code>{report.code}</code>
    </p>
  );
}
