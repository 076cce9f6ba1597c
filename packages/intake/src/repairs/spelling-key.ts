import { foldVietnamese } from '@lantoa/domain';

/** Spellings are one where they differ in letter case, blanks or Unicode form only; marks tell them apart. */
export function spellingKey(text: string): string {
  return foldVietnamese(text, { keepMarks: true });
}
