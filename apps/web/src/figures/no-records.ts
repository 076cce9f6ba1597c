import type { BlankKind } from '../components/blank-swatch.tsx';
import type { Lang } from '../language/lang.ts';
import { noRecordsMessages } from './no-records.messages.ts';

/** Why a mark without activities has no way to its records: what `blank` says of their number. Nothing where it has some. */
export function whyNoRecords(blank: BlankKind | null, lang: Lang): readonly string[] {
  return blank === null ? [] : [noRecordsMessages[lang][blank]];
}
