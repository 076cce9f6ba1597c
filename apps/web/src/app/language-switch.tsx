import { useNavigate } from '@tanstack/react-router';
import { useLang, useMessages } from '../language/language-context.tsx';
import { storeLang } from '../language/stored-lang.ts';
import { shellMessages } from './shell.messages.ts';
import classes from './shell.module.css';

export function LanguageSwitch() {
  const texts = useMessages(shellMessages);
  const other = useLang() === 'vi' ? 'en' : 'vi';
  const navigate = useNavigate();
  const change = () => {
    storeLang(other);
    void navigate({ to: '.', search: (search) => ({ ...search, lang: other }), replace: true, resetScroll: false });
  };
  return (
    <button type="button" className={classes.setting} lang={other} title={texts.switchLanguageHint} onClick={change}>
      {texts.switchLanguage}
    </button>
  );
}
