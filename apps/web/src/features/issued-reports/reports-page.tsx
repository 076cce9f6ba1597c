import { Link, useSearch } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { DraftPanel } from './draft-panel.tsx';
import { IssuedList } from './issued-list.tsx';
import { IssuedPage } from './issued-page.tsx';
import { issuedReportsMessages } from './issued-reports.messages.ts';
import { subjectOf } from './report-search.ts';
import { SubjectForm } from './subject-form.tsx';
import classes from './issued-reports.module.css';

/** Reports from their draft to what was issued. */
export function ReportsPage() {
  const texts = useMessages(issuedReportsMessages);
  const { mayReadRecords, defaultPeriod } = useViewer();
  const search = useSearch({ from: '/reports' });
  const subject = subjectOf(search, defaultPeriod);
  return (
    <div className={classes.page}>
      <h1>{texts.title}</h1>
      {!mayReadRecords && (
        <Notice kind="info" title={texts.forbidden}>
          <p>{texts.forbiddenText}</p>
        </Notice>
      )}
      {mayReadRecords && search.id !== undefined && (
        <IssuedPage key={search.id} id={search.id} against={search.against} />
      )}
      {mayReadRecords && search.id === undefined && (
        <>
          <p>{texts.lead}</p>
          {search.request !== undefined && (
            <p className="screen-only">
              <Link to="/reporting" search={{ request: search.request }}>
                ← {texts.backToRequest}
              </Link>
            </p>
          )}
          <SubjectForm search={search} period={search.period ?? defaultPeriod} />
          <DraftPanel key={JSON.stringify(subject)} subject={subject} />
          <IssuedList />
        </>
      )}
    </div>
  );
}
