import { useSearch } from '@tanstack/react-router';
import { LanguageProvider } from '../language/language-context.tsx';
import { storedLang } from '../language/stored-lang.ts';
import { Shell } from './shell.tsx';

/** The language of the address wins over the one chosen last. */
export function LangRoot() {
  const { lang } = useSearch({ strict: false });
  return (
    <LanguageProvider value={lang ?? storedLang()}>
      <Shell />
    </LanguageProvider>
  );
}
