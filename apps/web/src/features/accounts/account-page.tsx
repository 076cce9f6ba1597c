import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { OwnAccountDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { accountMessages } from './account.messages.ts';
import { OtherSessions } from './other-sessions.tsx';
import { OwnPassword } from './own-password.tsx';
import { OwnTokens } from './own-tokens.tsx';
import { SecondStep } from './second-step.tsx';
import classes from './accounts-page.module.css';

/** What people do to their own account: password, second step, sessions, tokens, and what else belongs to it. */
export function AccountPage({ children }: { readonly children?: ReactNode }) {
  const texts = useMessages(accountMessages);
  const { role } = useViewer();
  const { data, error, refetch } = useQuery(OwnAccountDocument, { fetchPolicy: 'cache-and-network' });
  useSessionEnd(error);
  const account = data?.ownAccount;
  return (
    <div className={classes.page}>
      <h1>{texts.title}</h1>
      {error && !account && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!error && !account && <p role="status">{texts.loading}</p>}
      {account && (
        <>
          <dl className={classes.facts}>
            <dt>{texts.email}</dt>
            <dd>{account.email}</dd>
          </dl>
          <OwnPassword email={account.email} hasPassword={account.hasPassword} />
          {(account.hasPassword || account.secondStep) && (
            <SecondStep account={account} onChange={() => void refetch()} />
          )}
          <OtherSessions />
          {role !== 'ADMINISTRATOR' && <OwnTokens />}
          {children}
        </>
      )}
    </div>
  );
}
