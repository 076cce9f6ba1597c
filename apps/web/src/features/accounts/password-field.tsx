import { useId, useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import fields from '../../components/text-field.module.css';
import { useMessages } from '../../language/language-context.tsx';
import { accountsMessages } from './accounts.messages.ts';

interface PasswordFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly autoComplete: 'new-password' | 'current-password';
  readonly onChange: (value: string) => void;
}

/** A password that can be looked at while it is typed, in place of typing it twice. */
export function PasswordField({ label, hint, value, autoComplete, onChange }: PasswordFieldProps) {
  const texts = useMessages(accountsMessages);
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <div className={fields.field}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <p id={`${id}-hint`}>{hint}</p>}
      <div className={fields.secret}>
        <input
          id={id}
          type={isShown ? 'text' : 'password'}
          {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
          {...{ value, autoComplete, required: true, autoCapitalize: 'none', spellCheck: false }}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
        <ActionButton
          aria-pressed={isShown}
          onClick={() => {
            setShown(!isShown);
          }}
        >
          {isShown ? texts.hidePassword : texts.showPassword}
        </ActionButton>
      </div>
    </div>
  );
}
