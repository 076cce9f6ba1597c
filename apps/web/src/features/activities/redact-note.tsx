import { useMutation } from '@apollo/client/react';
import { useId, useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { RedactNoteDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { activityMessages } from './activities.messages.ts';
import classes from './record-history.module.css';

interface RedactNoteProps {
  readonly activity: string;
  readonly revision: number;
  readonly onRedacted: () => void;
}

/** Takes a name that slipped into a note out of the record: two steps, since nothing brings it back. */
export function RedactNote(props: RedactNoteProps) {
  const { redaction } = useMessages(activityMessages);
  const [isOpen, setOpen] = useState(false);
  const turn = () => {
    setOpen(!isOpen);
  };
  if (isOpen) return <RedactForm {...props} onCancel={turn} />;
  return <ActionButton onClick={turn}>{redaction.open}</ActionButton>;
}

function RedactForm({ activity, revision, onRedacted, onCancel }: RedactNoteProps & { readonly onCancel: () => void }) {
  const { redaction } = useMessages(activityMessages);
  const [reason, setReason] = useState('');
  const [redact, { loading, error }] = useMutation(RedactNoteDocument);
  const field = useId();
  const submit = async () => {
    const done = await redact({ variables: { input: { activity, revision, reason } } }).catch(() => null);
    if (done?.data) onRedacted();
  };
  return (
    <form
      className={classes.redaction}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{redaction.explain}</p>
      <label htmlFor={field}>{redaction.reason}</label>
      <input
        id={field}
        required
        maxLength={500}
        autoComplete="off"
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      {error && <FailureNotice error={error} />}
      <p className={classes.actions}>
        <ActionButton type="submit" disabled={loading}>
          {redaction.confirm}
        </ActionButton>
        <ActionButton onClick={onCancel}>{redaction.cancel}</ActionButton>
      </p>
    </form>
  );
}
