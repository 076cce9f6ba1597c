import type { Lang } from './lang.ts';

const KEY = 'lantoa.lang';

/** The language chosen last on this device; Vietnamese until one was. Storage may be closed to us: then the choice lasts as long as the page. */
export function storedLang(): Lang {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

export function storeLang(lang: Lang): void {
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // A private window without storage still has the language in its address.
  }
}
