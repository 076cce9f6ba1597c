import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { ImportUndoDocument, UndoImportDocument, type RecentImportsQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { forgetAnswers } from '../../session/forget-answers.ts';
import { KeptRows } from './kept-rows.tsx';
import { undoMessages } from './undo.messages.ts';
import classes from './import-page.module.css';

interface UndoImportProps {
  readonly item: RecentImportsQuery['imports'][number];
  readonly onClose: () => void;
}

/** What taking an import back does, the reason for it, and the outcome. */
export function UndoImport({ item, onClose }: UndoImportProps) {
  const texts = useMessages(undoMessages);
  const formats = useFormats();
  const client = useApolloClient();
  const [reason, setReason] = useState('');
  const variables = { batch: item.batch };
  const { data, error } = useQuery(ImportUndoDocument, { variables, fetchPolicy: 'network-only' });
  const [undo, { data: done, loading, error: failure }] = useMutation(UndoImportDocument);
  const plan = data?.importUndo;
  if (done) {
    const { undo: outcome, undoBatch } = done.undoImport;
    return (
      <Notice kind="success" title={texts.done(formats.number(outcome.retracted), undoBatch ?? '–')}>
        {outcome.keptCount > 0 && <p>{texts.kept(formats.number(outcome.keptCount))}</p>}
      </Notice>
    );
  }
  const run = async () => {
    const { data: answer } = await undo({ variables: { input: { batch: item.batch, reason: reason.trim() } } });
    // What was asked before the import was taken back is out of date on every page.
    if (answer) await forgetAnswers(client).catch(() => undefined);
  };
  return (
    <form
      className={classes.undo}
      aria-labelledby="undo-title"
      onSubmit={(event) => {
        event.preventDefault();
        void run().catch(() => undefined); // told below
      }}
    >
      <h3 id="undo-title" tabIndex={-1} ref={(heading) => heading?.focus()}>
        {texts.title(item.fileName)}
      </h3>
      {error && <FailureNotice error={error} />}
      {plan && <p>{plan.retracted === 0 ? texts.nothing : texts.will(formats.number(plan.retracted))}</p>}
      {plan && <KeptRows plan={plan} />}
      <p className={classes.quietText}>{texts.again}</p>
      <Reason value={reason} onChange={setReason} />
      {failure && <FailureNotice error={failure} />}
      <div className={classes.actions}>
        <ActionButton type="submit" disabled={loading || !plan || plan.retracted === 0}>
          {texts.confirm}
        </ActionButton>
        <ActionButton onClick={onClose} disabled={loading}>
          {texts.close}
        </ActionButton>
      </div>
    </form>
  );
}

function Reason({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const texts = useMessages(undoMessages);
  return (
    <>
      <label htmlFor="undo-reason">{texts.reason}</label>
      <input
        id="undo-reason"
        required
        maxLength={500}
        value={value}
        aria-describedby="undo-reason-hint"
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      <span id="undo-reason-hint" className={classes.quietText}>
        {texts.reasonHint}
      </span>
    </>
  );
}
