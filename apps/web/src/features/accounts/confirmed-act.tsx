import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { accountsMessages } from './accounts.messages.ts';
import { usersMessages } from './users.messages.ts';
import classes from './accounts-page.module.css';

interface ConfirmedActProps {
  readonly label: string;
  /** What will happen. */
  readonly text: string;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
}

/** Something that touches another person's work: what will happen is told first. */
export function ConfirmedAct({ label, text, isBusy, onConfirm }: ConfirmedActProps) {
  const { confirm } = useMessages(usersMessages);
  const { cancel } = useMessages(accountsMessages);
  const [isAsked, setAsked] = useState(false);
  const turn = () => {
    setAsked(!isAsked);
  };
  if (!isAsked)
    return (
      <ActionButton disabled={isBusy} onClick={turn}>
        {label}
      </ActionButton>
    );
  return (
    <div role="group" aria-label={label}>
      <p>{text}</p>
      <div className={classes.actions}>
        <ActionButton
          onClick={() => {
            turn();
            onConfirm();
          }}
        >
          {confirm}
        </ActionButton>
        <ActionButton onClick={turn}>{cancel}</ActionButton>
      </div>
    </div>
  );
}
