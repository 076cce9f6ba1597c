import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { ConfirmSecondStepDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { accountMessages } from './account.messages.ts';
import { QrCode } from './qr-code.tsx';
import { Refused } from './refused.tsx';
import classes from './accounts-page.module.css';

interface ScanSecretProps {
  readonly secret: string;
  readonly uri: string;
  readonly onConfirmed: (recoveryCodes: readonly string[]) => void;
}

/** What the app on the phone reads, and the code that proves it did. */
export function ScanSecret({ secret, uri, onConfirmed }: ScanSecretProps) {
  const { step: texts } = useMessages(accountMessages);
  const [confirm, { data, loading, error }] = useMutation(ConfirmSecondStepDocument);
  const [code, setCode] = useState('');
  const submit = async () => {
    const answer = await confirm({ variables: { code } }).catch(() => null);
    const outcome = answer?.data?.confirmSecondStep;
    if (outcome && !outcome.refusal) onConfirmed(outcome.recoveryCodes);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{texts.scan}</p>
      <QrCode text={uri} label={texts.qr} />
      <dl className={classes.facts}>
        <dt>{texts.key}</dt>
        <dd>
          <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </dd>
      </dl>
      <TextField
        {...{ label: texts.code, value: code, onChange: setCode, required: true }}
        {...{ autoComplete: 'one-time-code', inputMode: 'numeric' as const }}
      />
      <Refused refusal={data?.confirmSecondStep.refusal} />
      {error && <FailureNotice error={error} />}
      <ActionButton type="submit" className={classes.primary} disabled={loading}>
        {texts.confirm}
      </ActionButton>
    </form>
  );
}
