const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const PLAIN = /^[\x21-\x7E]+(?: [\x21-\x7E]+)*$/;

/** A cell as it is compared and kept: NFC, no invisible characters, single blanks, trimmed. */
export function cleanText(text: string): string {
  if (text === '' || PLAIN.test(text)) return text;
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}
