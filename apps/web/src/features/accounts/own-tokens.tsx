import { useMutation, useQuery } from '@apollo/client/react';
import { ActionButton } from '../../components/action-button.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { OwnTokensDocument, RevokeOwnTokenDocument, type OwnTokensQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { accountMessages } from './account.messages.ts';
import { NewToken } from './new-token.tsx';
import classes from './accounts-page.module.css';

type Token = OwnTokensQuery['ownTokens'][number];

/** Tokens of the own account, and a new one. */
export function OwnTokens() {
  const { tokens: texts } = useMessages(accountMessages);
  const { data, error, refetch } = useQuery(OwnTokensDocument, { fetchPolicy: 'cache-and-network' });
  const changed = () => void refetch();
  return (
    <section className={classes.section} aria-labelledby="own-tokens">
      <h2 id="own-tokens">{texts.title}</h2>
      <p>{texts.text}</p>
      {error && !data && <FailureNotice error={error} onRetry={changed} />}
      {data?.ownTokens.length === 0 && <p className={classes.hint}>{texts.none}</p>}
      {data && data.ownTokens.length > 0 && (
        <ul className={classes.rows}>
          {data.ownTokens.map((token) => (
            <TokenRow key={token.id} token={token} onRevoked={changed} />
          ))}
        </ul>
      )}
      <NewToken onMade={changed} />
    </section>
  );
}

function TokenRow({ token, onRevoked }: { readonly token: Token; readonly onRevoked: () => void }) {
  const { tokens: texts } = useMessages(accountMessages);
  const formats = useFormats();
  const [revoke, { loading, error }] = useMutation(RevokeOwnTokenDocument);
  const { id, name, state, expiresAt } = token;
  const until = expiresAt ? `, ${texts.until(formats.dateTime(expiresAt))}` : '';
  return (
    <li>
      <div className={classes.row}>
        <div>
          {name}
          <small>
            {texts.states[state]}
            {state === 'active' ? until : ''}
          </small>
        </div>
        {state === 'active' && (
          <ActionButton
            disabled={loading}
            aria-label={texts.revokeOf(name)}
            onClick={() => {
              revoke({ variables: { id } }).then(onRevoked, () => undefined);
            }}
          >
            {texts.revoke}
          </ActionButton>
        )}
      </div>
      {error && <FailureNotice error={error} />}
    </li>
  );
}
