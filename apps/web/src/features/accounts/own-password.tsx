import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { ChangeOwnPasswordDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { accountMessages } from './account.messages.ts';
import { accountsMessages } from './accounts.messages.ts';
import { PasswordField } from './password-field.tsx';
import { Refused } from './refused.tsx';
import classes from './accounts-page.module.css';

interface OwnPasswordProps {
  readonly email: string;
  readonly hasPassword: boolean;
}

/** Another password, with the one in force. */
export function OwnPassword({ email, hasPassword }: OwnPasswordProps) {
  const { password: texts } = useMessages(accountMessages);
  const { passwordHint } = useMessages(accountsMessages);
  const [change, { data, loading, error }] = useMutation(ChangeOwnPasswordDocument);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const submit = async () => {
    const answer = await change({ variables: { current, next } }).catch(() => null);
    if (!answer?.data || answer.data.changeOwnPassword.refusal) return;
    setCurrent('');
    setNext('');
  };
  return (
    <section className={classes.section} aria-labelledby="own-password">
      <h2 id="own-password">{texts.title}</h2>
      {hasPassword ? (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          {/* For the password manager of the browser: what the password belongs to. */}
          <input hidden readOnly autoComplete="username" value={email} />
          <PasswordField
            {...{ label: texts.current, autoComplete: 'current-password', value: current, onChange: setCurrent }}
          />
          <PasswordField
            {...{ label: texts.next, hint: passwordHint, autoComplete: 'new-password', value: next, onChange: setNext }}
          />
          {data && !data.changeOwnPassword.refusal && <Notice kind="success" title={texts.done} />}
          <Refused refusal={data?.changeOwnPassword.refusal} />
          {error && <FailureNotice error={error} />}
          <ActionButton type="submit" disabled={loading}>
            {texts.submit}
          </ActionButton>
        </form>
      ) : (
        <p>{texts.none}</p>
      )}
    </section>
  );
}
