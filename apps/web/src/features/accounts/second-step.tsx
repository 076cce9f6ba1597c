import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { BeginSecondStepDocument, EndSecondStepDocument, type OwnAccountQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { accountMessages } from './account.messages.ts';
import { PasswordField } from './password-field.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { Refused } from './refused.tsx';
import { ScanSecret } from './scan-secret.tsx';
import classes from './accounts-page.module.css';

interface SecondStepProps {
  readonly account: OwnAccountQuery['ownAccount'];
  readonly onChange: () => void;
}

/** The second step: off, being set up, or on; the codes on paper are shown right after it was turned on. */
export function SecondStep({ account, onChange }: SecondStepProps) {
  const { step: texts } = useMessages(accountMessages);
  const formats = useFormats();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const isOn = account.secondStep;
  return (
    <section className={classes.section} aria-labelledby="second-step">
      <h2 id="second-step">{texts.title}</h2>
      {codes && <RecoveryCodes codes={codes} />}
      <p>{isOn ? texts.on(formats.number(account.recoveryCodesLeft)) : texts.off}</p>
      {isOn ? (
        <EndStep
          onEnded={() => {
            setCodes(null);
            onChange();
          }}
        />
      ) : (
        <BeginStep
          onConfirmed={(made) => {
            setCodes(made);
            onChange();
          }}
        />
      )}
    </section>
  );
}

function BeginStep({ onConfirmed }: { readonly onConfirmed: (codes: readonly string[]) => void }) {
  const { step: texts } = useMessages(accountMessages);
  const [begin, { data, loading, error }] = useMutation(BeginSecondStepDocument);
  const [password, setPassword] = useState('');
  const begun = data?.beginSecondStep;
  if (begun?.secret && begun.uri) return <ScanSecret secret={begun.secret} uri={begun.uri} onConfirmed={onConfirmed} />;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        begin({ variables: { password } }).catch(() => undefined);
      }}
    >
      <PasswordField
        {...{ label: texts.password, autoComplete: 'current-password', value: password, onChange: setPassword }}
      />
      <Refused refusal={begun?.refusal} />
      {error && <FailureNotice error={error} />}
      <ActionButton type="submit" disabled={loading}>
        {texts.begin}
      </ActionButton>
    </form>
  );
}

function EndStep({ onEnded }: { readonly onEnded: () => void }) {
  const { step: texts } = useMessages(accountMessages);
  const [end, { data, loading, error }] = useMutation(EndSecondStepDocument);
  const [code, setCode] = useState('');
  const submit = async () => {
    const answer = await end({ variables: { code } }).catch(() => null);
    if (answer?.data && !answer.data.endSecondStep.refusal) onEnded();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        {...{ label: texts.endCode, value: code, onChange: setCode, autoComplete: 'one-time-code', required: true }}
      />
      <Refused refusal={data?.endSecondStep.refusal} />
      {error && <FailureNotice error={error} />}
      <ActionButton type="submit" disabled={loading}>
        {texts.end}
      </ActionButton>
    </form>
  );
}
