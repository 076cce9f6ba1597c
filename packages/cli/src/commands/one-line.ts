import { Refusal } from '../refusal.ts';

/** What was given for an option, as one line of text that fits beside a map or into a list. */
export function oneLine(option: string, text: string): string {
  const line = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  if (line !== '' && line.length <= 300) return line;
  throw new Refusal('WRONG_TEXT', {
    vi: `${option} cần 1 đến 300 ký tự.`,
    en: `${option} takes 1 to 300 characters.`,
  });
}
