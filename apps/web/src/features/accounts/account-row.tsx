import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import type { AccountPartsFragment, AccountsQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { AccountPanel } from './account-panel.tsx';
import { AccessText } from './access-text.tsx';
import { usersMessages } from './users.messages.ts';
import classes from './accounts-page.module.css';

interface AccountRowProps {
  readonly account: AccountPartsFragment;
  readonly bodies: AccountsQuery['accessBodies'];
  readonly onChange: () => void;
}

/** One account; what can be changed unfolds beneath it. Nobody changes the own account here. */
export function AccountRow({ account, bodies, onChange }: AccountRowProps) {
  const texts = useMessages(usersMessages);
  const [isOpen, setOpen] = useState(false);
  const isOwn = useViewer().account === account.id;
  const { email, name, disabled, hasPassword } = account;
  const marks = [
    ...(disabled ? [texts.disabled] : []),
    ...(hasPassword ? [] : [texts.noPassword]),
    ...(isOwn ? [texts.own] : []),
  ];
  return (
    <li>
      <div className={classes.row}>
        <div>
          <strong>{name}</strong> · {email}
          {marks.length > 0 && <em> ({marks.join(', ')})</em>}
          <AccessText access={account} bodies={bodies} />
        </div>
        {!isOwn && (
          <ActionButton
            className="screen-only"
            aria-expanded={isOpen}
            aria-label={texts.manageOf(email)}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {isOpen ? texts.close : texts.manage}
          </ActionButton>
        )}
      </div>
      {isOpen && <AccountPanel account={account} bodies={bodies} onChange={onChange} />}
    </li>
  );
}
