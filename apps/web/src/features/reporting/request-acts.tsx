import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import {
  CloseRequestDocument,
  ExtendRequestDocument,
  RemindReportersDocument,
  type RequestPartsFragment,
} from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { reportingMessages } from './reporting.messages.ts';
import { requestMessages } from './requests.messages.ts';
import { useAct } from './use-act.ts';
import classes from './reporting.module.css';

/** What the department does with a request: remind, extend, close. */
export function RequestActs({ request }: { readonly request: RequestPartsFragment }) {
  const texts = useMessages(requestMessages);
  const formats = useFormats();
  const act = useAct();
  const [open, setOpen] = useState<'extend' | 'close' | null>(null);
  const [reminded, setReminded] = useState<number | null>(null);
  const remind = async () => {
    const data = await act.run(RemindReportersDocument, () => ({ requestId: request.id }));
    if (data) setReminded(data.remindReporters);
  };
  const turn = (which: 'extend' | 'close') => () => {
    setOpen(open === which ? null : which);
  };
  return (
    <section className="screen-only">
      <div className={classes.actions}>
        {!request.isClosed && (
          <ActionButton className={classes.primary} disabled={act.isBusy} onClick={() => void remind()}>
            {texts.remind}
          </ActionButton>
        )}
        <ActionButton aria-expanded={open === 'extend'} onClick={turn('extend')}>
          {texts.extend}
        </ActionButton>
        {!request.isClosed && (
          <ActionButton aria-expanded={open === 'close'} onClick={turn('close')}>
            {texts.close}
          </ActionButton>
        )}
      </div>
      <p role="status">
        {reminded === null ? '' : reminded === 0 ? texts.nobodyReminded : texts.reminded(formats.number(reminded))}
      </p>
      {act.error !== null && <FailureNotice error={act.error} />}
      {open !== null && (
        <Change
          key={open}
          request={request}
          isClosing={open === 'close'}
          onDone={() => {
            setOpen(null);
          }}
        />
      )}
    </section>
  );
}

interface ChangeProps {
  readonly request: RequestPartsFragment;
  readonly isClosing: boolean;
  readonly onDone: () => void;
}

function Change({ request: { id: requestId, version, dueOn: before }, isClosing, onDone }: ChangeProps) {
  const texts = useMessages(requestMessages);
  const words = useMessages(reportingMessages);
  const act = useAct();
  const [dueOn, setDueOn] = useState(before);
  const [reason, setReason] = useState('');
  const send = async () => {
    const base = (idempotencyKey: string) => ({ requestId, version, reason, idempotencyKey });
    const done = isClosing
      ? await act.run(CloseRequestDocument, (key) => ({ input: base(key) }))
      : await act.run(ExtendRequestDocument, (key) => ({ input: { ...base(key), dueOn } }));
    if (done) onDone();
  };
  return (
    <form
      className={classes.confirm}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {isClosing ? (
        <p>{texts.closeHint}</p>
      ) : (
        <TextField label={texts.newDue} type="date" required min={before} value={dueOn} onChange={setDueOn} />
      )}
      <TextField label={words.reason} required value={reason} onChange={setReason} />
      {act.error !== null && <FailureNotice error={act.error} />}
      <div className={classes.actions}>
        <ActionButton type="submit" className={classes.primary} disabled={act.isBusy}>
          {isClosing ? texts.close : texts.extend}
        </ActionButton>
        <ActionButton onClick={onDone}>{words.cancel}</ActionButton>
      </div>
    </form>
  );
}
