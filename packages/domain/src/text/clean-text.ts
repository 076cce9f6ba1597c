const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const UNTIDY = /[\u200B-\u200D\u2060\uFEFF\u00AD]|[^\S ]| {2}|^ | $/u;

/** A cell as it is compared and kept: NFC, no invisible characters, single blanks, trimmed. */
export function cleanText(text: string): string {
  if (text === '') return text;
  const composed = text.normalize('NFC');
  return UNTIDY.test(composed) ? composed.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim() : composed;
}
