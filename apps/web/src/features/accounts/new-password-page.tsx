import { useMutation } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { AcceptPasswordResetDocument, OpenPasswordResetDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { accountsMessages } from './accounts.messages.ts';
import { useLinkSecret } from './link-secret.ts';
import { PasswordField } from './password-field.tsx';
import { Refused } from './refused.tsx';
import classes from './accounts-page.module.css';

/** Where the link to a new password leads. */
export function NewPasswordPage() {
  const texts = useMessages(accountsMessages);
  const secret = useLinkSecret();
  const [open, { data, error }] = useMutation(OpenPasswordResetDocument);
  useEffect(() => {
    // The failure is shown from the mutation's own state.
    open({ variables: { secret } }).catch(() => undefined);
  }, [open, secret]);
  return (
    <div className={classes.page}>
      <h1>{texts.reset.title}</h1>
      {error && <FailureNotice error={error} />}
      {!data && !error && <p role="status">{texts.loading}</p>}
      {data?.openPasswordReset && <Accept email={data.openPasswordReset.email} secret={secret} />}
      {data && !data.openPasswordReset && (
        <>
          <Refused refusal="RESET_NOT_VALID" />
          <Link to="/sign-in">{texts.toSignIn}</Link>
        </>
      )}
    </div>
  );
}

function Accept({ email, secret }: { readonly email: string; readonly secret: string }) {
  const texts = useMessages(accountsMessages);
  const [accept, { data, loading, error }] = useMutation(AcceptPasswordResetDocument);
  const [password, setPassword] = useState('');
  if (data && !data.acceptPasswordReset.refusal) {
    return (
      <Notice kind="success" title={texts.reset.done}>
        <p>{texts.reset.doneText}</p>
        <Link to="/sign-in">{texts.toSignIn}</Link>
      </Notice>
    );
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        accept({ variables: { secret, password } }).catch(() => undefined);
      }}
    >
      <p>{texts.reset.lead(email)}</p>
      {/* For the password manager of the browser: what the password belongs to. */}
      <input hidden readOnly autoComplete="username" value={email} />
      <PasswordField
        {...{ label: texts.reset.password, hint: texts.passwordHint, autoComplete: 'new-password' }}
        {...{ value: password, onChange: setPassword }}
      />
      <Refused refusal={data?.acceptPasswordReset.refusal} />
      {error && <FailureNotice error={error} />}
      <ActionButton type="submit" className={classes.primary} disabled={loading}>
        {texts.reset.submit}
      </ActionButton>
    </form>
  );
}
