import { createContext, useContext } from 'react';
import type { Lang } from './lang.ts';
import { formatsOf, type Formats } from './formats.ts';

const LanguageContext = createContext<Lang>('vi');

export const LanguageProvider = LanguageContext.Provider;

export function useLang(): Lang {
  return useContext(LanguageContext);
}

/** The texts of one catalogue in the reader's language. */
export function useMessages<Texts>(messages: Readonly<Record<Lang, Texts>>): Texts {
  return messages[useLang()];
}

/** Numbers, dates and periods as the reader's language writes them. */
export function useFormats(): Formats {
  return formatsOf(useLang());
}
