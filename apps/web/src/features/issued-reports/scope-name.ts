import { named } from '../../figures/names.ts';
import type { Lang } from '../../language/lang.ts';
import { issuedReportsMessages } from './issued-reports.messages.ts';

/** Whom a report is about, as the page says it; names of units and bodies stand for themselves. */
export function scopeName(scope: string, lang: Lang): string {
  return named(issuedReportsMessages[lang].scopes, scope) ?? scope;
}
