import { useMutation } from '@apollo/client/react';
import { ActionButton } from '../../components/action-button.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { WithdrawInvitationDocument, type AccountsQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { AccessText } from './access-text.tsx';
import { usersMessages } from './users.messages.ts';
import classes from './accounts-page.module.css';

/** More would push the accounts out of sight. */
const UNFOLDED = 3;

interface OpenInvitationsProps {
  readonly data: Pick<AccountsQuery, 'invitations' | 'accessBodies'>;
  readonly onChange: () => void;
}

/** Invitations that wait for their person; nothing where there is none. */
export function OpenInvitations({ data: { invitations, accessBodies }, onChange }: OpenInvitationsProps) {
  const { invitations: texts } = useMessages(usersMessages);
  const formats = useFormats();
  const [withdraw, { loading, error }] = useMutation(WithdrawInvitationDocument);
  if (invitations.length === 0) return null;
  return (
    <details className={classes.fold} open={invitations.length <= UNFOLDED}>
      <summary>{texts.title(formats.number(invitations.length))}</summary>
      {error && <FailureNotice error={error} />}
      <ul className={classes.rows}>
        {invitations.map((invitation) => (
          <li key={invitation.id} className={classes.row}>
            <div>
              {invitation.email}
              <AccessText access={invitation} bodies={accessBodies} />
              <small>{texts.until(formats.dateTime(invitation.expiresAt))}</small>
            </div>
            <ActionButton
              disabled={loading}
              aria-label={texts.withdrawOf(invitation.email)}
              onClick={() => {
                withdraw({ variables: { id: invitation.id } }).then(onChange, () => undefined);
              }}
            >
              {texts.withdraw}
            </ActionButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
