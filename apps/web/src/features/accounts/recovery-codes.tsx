import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { accountMessages } from './account.messages.ts';
import classes from './accounts-page.module.css';

/** The codes for a lost phone, told a single time. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const { step: texts } = useMessages(accountMessages);
  return (
    <Notice kind="success" title={texts.confirmed}>
      <p>{texts.recovery}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <ActionButton
        className="screen-only"
        onClick={() => {
          window.print();
        }}
      >
        {texts.print}
      </ActionButton>
    </Notice>
  );
}
