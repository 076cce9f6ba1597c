import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { AccountsDocument, type AccountsQuery } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useLang, useMessages } from '../../language/language-context.tsx';
import { AccountRow } from './account-row.tsx';
import { InvitePanel } from './invite-panel.tsx';
import { matchesAccount } from './matches-account.ts';
import { OpenInvitations } from './open-invitations.tsx';
import { roleNames } from './role-names.messages.ts';
import { usersMessages } from './users.messages.ts';
import classes from './accounts-page.module.css';

/** Every account with its rights and whether it can sign in; invitations, and what administrators change. */
export function UsersPage() {
  const texts = useMessages(usersMessages);
  const { data, error, refetch } = useQuery(AccountsDocument, {
    variables: { lang: API_LANG[useLang()] },
    fetchPolicy: 'cache-and-network',
  });
  useSessionEnd(error);
  const changed = () => void refetch();
  return (
    <div className={classes.page}>
      <h1>{texts.title}</h1>
      {error && !data && <FailureNotice error={error} onRetry={changed} />}
      {!error && !data && <p role="status">{texts.loading}</p>}
      {data && (
        <>
          <InvitePanel bodies={data.accessBodies} onChange={changed} />
          <OpenInvitations data={data} onChange={changed} />
          <AccountList data={data} onChange={changed} />
        </>
      )}
    </div>
  );
}

function AccountList({ data, onChange }: { readonly data: AccountsQuery; readonly onChange: () => void }) {
  const texts = useMessages(usersMessages);
  const names = useMessages(roleNames);
  const formats = useFormats();
  const [search, setSearch] = useState('');
  const shown = data.accounts.filter((account) => matchesAccount(search, account, names[account.role]));
  const [count, all] = [shown.length, data.accounts.length].map((number) => formats.number(number));
  return (
    <section className={classes.section} aria-labelledby="all-accounts">
      <h2 id="all-accounts">{texts.all}</h2>
      <div className="screen-only">
        <TextField label={texts.search} type="search" value={search} onChange={setSearch} />
      </div>
      <p className={classes.hint} role="status">
        {shown.length === 0 ? texts.none : texts.count(count ?? '', all ?? '')}
      </p>
      <ul className={classes.rows}>
        {shown.map((account) => (
          <AccountRow key={account.id} account={account} bodies={data.accessBodies} onChange={onChange} />
        ))}
      </ul>
    </section>
  );
}
