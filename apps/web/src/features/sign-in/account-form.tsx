import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Loader.css';
import { useMutation } from '@apollo/client/react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/ActionIcon.css';
import { useState, type SyntheticEvent } from 'react';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { SignInDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { signInMessages } from './sign-in.messages.ts';
import { useEnter } from '../../session/use-enter.ts';
import classes from './sign-in-page.module.css';

/** Address and password, then the code where the account has a second step. */
export function AccountForm() {
  const texts = useMessages(signInMessages);
  const enter = useEnter();
  const [signIn, { loading, error }] = useMutation(SignInDocument);
  const [credentials, setCredentials] = useState({ email: '', password: '', code: '' });
  const [asksCode, setAsksCode] = useState(false);
  const change =
    (field: keyof typeof credentials) => (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      if (field !== 'code') setAsksCode(false);
      setCredentials((before) => ({ ...before, [field]: value }));
    };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const variables = { ...credentials, code: asksCode ? credentials.code : null };
    signIn({ variables }).then(
      async (answer) => {
        if (answer.data?.signIn.codeNeeded) setAsksCode(true);
        else await enter();
      },
      () => undefined,
    );
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        {...{ label: texts.email, type: 'email', autoComplete: 'username', required: true }}
        value={credentials.email}
        onChange={change('email')}
      />
      <PasswordInput
        {...{ label: texts.password, autoComplete: 'current-password', required: true }}
        value={credentials.password}
        onChange={change('password')}
      />
      {asksCode && (
        <TextInput
          {...{ label: texts.code, description: texts.codeHint, autoComplete: 'one-time-code', required: true }}
          autoFocus
          value={credentials.code}
          onChange={change('code')}
        />
      )}
      {error && <FailureNotice error={error} />}
      <Button type="submit" loading={loading}>
        {texts.submit}
      </Button>
    </form>
  );
}
