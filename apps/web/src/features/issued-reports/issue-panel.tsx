import { ActionButton } from '../../components/action-button.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import type { ReportSubjectInput } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import type { Draft } from './draft-panel.tsx';
import { issuedReportsMessages } from './issued-reports.messages.ts';
import { NarrativeForm } from './narrative-form.tsx';
import { TextConflict } from './text-conflict.tsx';
import { useIssuing, type Issuing } from './use-issuing.ts';
import { useOwnTexts } from './use-own-texts.ts';
import { isRecorded } from './is-recorded.ts';
import classes from './issued-reports.module.css';

interface IssuePanelProps {
  readonly subject: ReportSubjectInput;
  readonly draft: Draft;
  readonly onDone: () => Promise<unknown>;
}

/** The text by section, and the act. What is typed and not saved is not issued. */
export function IssuePanel({ subject, draft, onDone }: IssuePanelProps) {
  const texts = useMessages(issuedReportsMessages);
  const viewer = useViewer();
  const issuing = useIssuing(subject, draft, onDone);
  const { save, issue, isBusy, error } = issuing;
  const own = useOwnTexts(draft);
  const { written, isSaved, differing } = own;
  return (
    <>
      {draft.mayWrite && differing.length > 0 && (
        <TextConflict sections={draft.narrative} differing={differing} onMerge={own.merge} />
      )}
      {draft.mayWrite && differing.length === 0 && (
        <NarrativeForm
          {...{ sections: draft.narrative, written, isDisabled: isBusy || isSaved, onWrite: own.write }}
          onSave={() => void save(written, own.version, own.saved(written))}
        />
      )}
      {draft.mayIssue && (
        <div className="screen-only">
          {!isRecorded(draft, viewer) && <p>{texts.noRecords}</p>}
          <p>{isSaved ? texts.issueHint : texts.unsaved}</p>
          <ActionButton className={classes.primary} disabled={isBusy || !isSaved} onClick={() => void issue()}>
            {texts.issue}
          </ActionButton>
        </div>
      )}
      {error !== null && differing.length === 0 && <FailureNotice error={error} />}
      <Outcome issuing={issuing} />
    </>
  );
}

function Outcome({ issuing: { outcome, isJustSaved } }: { readonly issuing: Issuing }) {
  const texts = useMessages(issuedReportsMessages);
  const formats = useFormats();
  const issued = outcome?.report ? texts.issued(formats.number(outcome.report.revision), outcome.report.code) : '';
  const said = outcome?.refusal ? texts.refusals[outcome.refusal] : issued;
  return <p role="status">{outcome === null && isJustSaved ? texts.saved : said}</p>;
}
