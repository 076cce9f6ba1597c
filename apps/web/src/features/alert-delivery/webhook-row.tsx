import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import {
  PauseAlertWebhookDocument,
  RemoveAlertWebhookDocument,
  TestAlertWebhookDocument,
  type AlertWebhooksQuery,
} from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { webhooksMessages } from './webhooks.messages.ts';
import classes from './alert-delivery.module.css';

interface WebhookRowProps {
  readonly hook: AlertWebhooksQuery['alertWebhooks'][number];
  readonly mayChange: boolean;
  readonly onChange: () => void;
}

/** A declared address, how it stands, and what may be done with it. */
export function WebhookRow({ hook, mayChange, onChange }: WebhookRowProps) {
  const texts = useMessages(webhooksMessages);
  const formats = useFormats();
  const { name, url, createdBy, createdAt, isPaused, lastSentAt } = hook;
  const facts = [
    isPaused ? texts.paused : texts.active,
    typeof lastSentAt === 'string' ? texts.lastSent(formats.dateTime(lastSentAt)) : texts.never,
    texts.by(createdBy, formats.dateTime(createdAt)),
  ];
  return (
    <li>
      <strong>{name}</strong>
      <code>{url}</code>
      <small>{facts.join(' · ')}</small>
      {mayChange && <Acts hook={hook} onChange={onChange} />}
    </li>
  );
}

function Acts({ hook: { id, name, isPaused }, onChange }: Omit<WebhookRowProps, 'mayChange'>) {
  const texts = useMessages(webhooksMessages);
  const [test, tested] = useMutation(TestAlertWebhookDocument);
  const [pause, paused] = useMutation(PauseAlertWebhookDocument);
  const [isAsked, setAsked] = useState(false);
  const turn = () => {
    setAsked(!isAsked);
  };
  if (isAsked) return <Removal hook={{ id, name }} onRemoved={onChange} onCancel={turn} />;
  const error = tested.error ?? paused.error;
  const toPause = isPaused ? texts.resume : texts.pause;
  // Failures are shown from the mutations' own state.
  const acts = [
    [texts.test, () => test({ variables: { id } }).then(onChange, () => undefined)],
    [toPause, () => pause({ variables: { id, isPaused: !isPaused } }).then(onChange, () => undefined)],
    [texts.remove, turn],
  ] as const;
  return (
    <>
      <div className={classes.actions}>
        {acts.map(([label, run]) => (
          <ActionButton
            key={label}
            disabled={tested.loading || paused.loading}
            aria-label={texts.of(label, name)}
            onClick={() => void run()}
          >
            {label}
          </ActionButton>
        ))}
      </div>
      {!error && tested.data?.testAlertWebhook === true && <p role="status">{texts.tested}</p>}
      {error && <FailureNotice error={error} />}
    </>
  );
}

interface RemovalProps {
  readonly hook: { readonly id: string; readonly name: string };
  readonly onRemoved: () => void;
  readonly onCancel: () => void;
}

/** Removing is for good: what will happen is told first. */
function Removal({ hook: { id, name }, onRemoved, onCancel }: RemovalProps) {
  const texts = useMessages(webhooksMessages);
  const [remove, { loading, error }] = useMutation(RemoveAlertWebhookDocument);
  return (
    <div role="group" aria-label={texts.of(texts.remove, name)}>
      <p>{texts.removeText}</p>
      <div className={classes.actions}>
        <ActionButton
          disabled={loading}
          onClick={() => void remove({ variables: { id } }).then(onRemoved, () => undefined)}
        >
          {texts.confirm}
        </ActionButton>
        <ActionButton onClick={onCancel}>{texts.cancel}</ActionButton>
      </div>
      {error && <FailureNotice error={error} />}
    </div>
  );
}
