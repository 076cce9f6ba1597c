import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { TakeBackOutlinesDocument, type TakeBackOutlinesMutation } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import type { OutlineVersion } from './by-base.ts';
import { outlinesMessages } from './outlines.messages.ts';
import classes from './outlines.module.css';

const LONGEST_REASON = 500;

interface TakeBackProps {
  readonly set: OutlineVersion;
  readonly name: string;
  readonly onTakenBack: (outcome: TakeBackOutlinesMutation['takeBackOutlines']) => void;
  readonly onCancel: () => void;
}

/** What taking a set back does to maps, and the reason for it. */
export function TakeBack({ set, name, onTakenBack, onCancel }: TakeBackProps) {
  const texts = useMessages(outlinesMessages);
  const formats = useFormats();
  const [reason, setReason] = useState('');
  const [takeBack, { loading, error }] = useMutation(TakeBackOutlinesDocument);
  const { id, version, isInForce, standIn } = set;
  const effect = !isInForce
    ? texts.changesNothing
    : typeof standIn === 'number'
      ? texts.willReturn(formats.number(standIn))
      : texts.willShowTiles;
  const submit = async () => {
    const answer = await takeBack({ variables: { id, reason: reason.trim() } });
    if (answer.data) onTakenBack(answer.data.takeBackOutlines);
  };
  return (
    <form
      className={classes.form}
      aria-label={texts.takeBackOf(formats.number(version), name)}
      onSubmit={(event) => {
        event.preventDefault();
        void submit().catch(() => undefined); // told below
      }}
    >
      <p>
        {effect} {texts.stays}
      </p>
      <TextField
        {...{ label: texts.reason, hint: texts.reasonHint, value: reason, onChange: setReason }}
        {...{ required: true, maxLength: LONGEST_REASON, autoFocus: true }}
      />
      {error && <FailureNotice error={error} />}
      <div className={classes.actions}>
        <ActionButton type="submit" disabled={loading}>
          {texts.confirm}
        </ActionButton>
        <ActionButton onClick={onCancel} disabled={loading}>
          {texts.cancel}
        </ActionButton>
      </div>
    </form>
  );
}
