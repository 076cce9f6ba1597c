import { useQuery } from '@apollo/client/react';
import { PaperFold } from '../../components/paper-fold.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { ReportDraftDocument, type ReportDraftQuery, type ReportSubjectInput } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { IssuePanel } from './issue-panel.tsx';
import { issuedReportsMessages } from './issued-reports.messages.ts';
import { ReportPaper } from './report-paper.tsx';
import { scopeName } from './scope-name.ts';
import classes from './issued-reports.module.css';

export type Draft = ReportDraftQuery['reportDraft'];

/** What the report would hold now, its text to be written, and the act that freezes it. */
export function DraftPanel({ subject }: { readonly subject: ReportSubjectInput }) {
  const texts = useMessages(issuedReportsMessages);
  const formats = useFormats();
  const { data, error, refetch } = useQuery(ReportDraftDocument, {
    variables: { subject },
    fetchPolicy: 'network-only',
  });
  useSessionEnd(error);
  const draft = data?.reportDraft;
  return (
    <section aria-labelledby="report-draft" className={classes.draft}>
      <h2 id="report-draft">{texts.draft}</h2>
      {error && !draft && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!error && !draft && (
        <p role="status" className={classes.waiting}>
          {texts.loading}
        </p>
      )}
      {draft && (
        <>
          <p lang="vi">
            <strong>{draft.title}</strong>
          </p>
          <p>
            {texts.about(scopeName(draft.scope, formats.lang), formats.range(draft.from, draft.to), draft.dataVersion)}{' '}
            {draft.revision === 0 ? texts.neverIssued : texts.inForce(formats.number(draft.revision))}
          </p>
          <IssuePanel subject={subject} draft={draft} onDone={() => refetch()} />
          <PaperFold summary={texts.preview}>
            <ReportPaper parts={draft.parts} />
          </PaperFold>
        </>
      )}
    </section>
  );
}
