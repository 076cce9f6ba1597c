import { useMutation } from '@apollo/client/react';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { SignInAsSampleDocument, type Role } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { AccountForm } from './account-form.tsx';
import { nextAddress } from './next-address.ts';
import { ProviderSignIn } from './provider-sign-in.tsx';
import { signInMessages } from './sign-in.messages.ts';
import { useEnter } from '../../session/use-enter.ts';
import classes from './sign-in-page.module.css';

export function SignInPage() {
  const texts = useMessages(signInMessages);
  const viewer = useViewer();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  const { signedIn } = viewer;
  useEffect(() => {
    if (signedIn) router.history.replace(nextAddress(next));
  }, [signedIn, next, router]);

  const sample = viewer.sampleRoles.length > 0;
  return (
    <div className={classes.page}>
      <h1>{texts.title}</h1>
      <p className={classes.lead}>{texts.lead}</p>
      <ProviderSignIn />
      {sample && <SampleRoles roles={viewer.sampleRoles} />}
      {sample ? (
        <details className={classes.account}>
          <summary>{texts.withAccount}</summary>
          <AccountForm />
        </details>
      ) : (
        <AccountForm />
      )}
    </div>
  );
}

function SampleRoles({ roles }: { readonly roles: readonly Role[] }) {
  const texts = useMessages(signInMessages);
  const enter = useEnter();
  const [signIn, { loading, error }] = useMutation(SignInAsSampleDocument);
  const [chosen, setChosen] = useState<Role | null>(null);
  const choose = (role: Role) => {
    setChosen(role);
    // The failure is shown from the mutation's own state.
    signIn({ variables: { role } }).then(enter, () => undefined);
  };
  const order = Object.keys(texts.roles) as Role[];
  return (
    <section aria-labelledby="sample-title">
      <h2 id="sample-title">{texts.sampleTitle}</h2>
      <p>{texts.sampleLead}</p>
      {error && <FailureNotice error={error} />}
      <ul className={classes.roles}>
        {order
          .filter((role) => roles.includes(role))
          .map((role) => (
            <li key={role}>
              <button
                type="button"
                disabled={loading}
                aria-busy={loading && chosen === role}
                onClick={() => {
                  choose(role);
                }}
              >
                <strong>{texts.roles[role].name}</strong>
                <span>{texts.roles[role].sees}</span>
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}
