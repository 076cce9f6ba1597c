import { useMutation } from '@apollo/client/react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { AcceptInvitationDocument, OpenInvitationDocument, type OpenInvitationMutation } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { useEnter } from '../../session/use-enter.ts';
import { useViewer } from '../../session/viewer-context.tsx';
import { accountsMessages } from './accounts.messages.ts';
import { useLinkSecret } from './link-secret.ts';
import { PasswordField } from './password-field.tsx';
import { Refused } from './refused.tsx';
import { roleNames } from './role-names.messages.ts';
import classes from './accounts-page.module.css';

type Invitation = NonNullable<OpenInvitationMutation['openInvitation']>;

/** Where an invitation leads: who is invited to what, a name, a password, and in. */
export function InvitationPage() {
  const texts = useMessages(accountsMessages);
  const secret = useLinkSecret();
  const [open, { data, error }] = useMutation(OpenInvitationDocument);
  useEffect(() => {
    // The failure is shown from the mutation's own state.
    open({ variables: { secret } }).catch(() => undefined);
  }, [open, secret]);
  return (
    <div className={classes.page}>
      <h1>{texts.invitation.title}</h1>
      {error && <FailureNotice error={error} />}
      {!data && !error && <p role="status">{texts.loading}</p>}
      {data?.openInvitation && <Accept invitation={data.openInvitation} secret={secret} />}
      {data && !data.openInvitation && (
        <>
          <Refused refusal="INVITATION_NOT_VALID" />
          <Link to="/sign-in">{texts.toSignIn}</Link>
        </>
      )}
    </div>
  );
}

function Accept({ invitation, secret }: { readonly invitation: Invitation; readonly secret: string }) {
  const texts = useMessages(accountsMessages);
  const enter = useEnter();
  const { identityProvider } = useViewer();
  const navigate = useNavigate();
  const [accept, { data, loading, error }] = useMutation(AcceptInvitationDocument);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const submit = async () => {
    const answer = await accept({ variables: { input: { secret, name, password } } }).catch(() => null);
    if (!answer?.data || answer.data.acceptInvitation.refusal) return;
    await enter();
    await navigate({ to: '/', replace: true });
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{texts.invitation.lead(invitation.email)}</p>
      <Rights invitation={invitation} />
      {/* For the password manager of the browser: what the password belongs to. */}
      <input hidden readOnly autoComplete="username" value={invitation.email} />
      <TextField
        {...{ label: texts.invitation.name, hint: texts.invitation.nameHint, autoComplete: 'name', required: true }}
        {...{ value: name, onChange: setName, maxLength: 100 }}
      />
      <PasswordField
        {...{ label: texts.invitation.password, hint: texts.passwordHint, autoComplete: 'new-password' }}
        {...{ value: password, onChange: setPassword }}
      />
      <Refused refusal={data?.acceptInvitation.refusal} />
      {error && <FailureNotice error={error} />}
      <ActionButton type="submit" className={classes.primary} disabled={loading}>
        {texts.invitation.submit}
      </ActionButton>
      {identityProvider && (
        <p>
          <a href="/auth/oidc/start">{texts.invitation.byProvider(identityProvider)}</a>
        </p>
      )}
    </form>
  );
}

function Rights({ invitation: { role, units } }: { readonly invitation: Invitation }) {
  const texts = useMessages(accountsMessages);
  const names = useMessages(roleNames);
  return (
    <dl className={classes.facts}>
      <dt>{texts.invitation.role}</dt>
      <dd>{names[role]}</dd>
      {units.length > 0 && (
        <>
          <dt>{texts.invitation.scope}</dt>
          <dd>{units.map(({ label }) => label).join(', ')}</dd>
        </>
      )}
    </dl>
  );
}
