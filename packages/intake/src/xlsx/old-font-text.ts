import iconv from 'iconv-lite';
import { CHARSETS } from '../csv/detect-encoding.ts';

const BEYOND_ONE_BYTE = /[^\p{ASCII}\u0080-\u00ff]/u;
const HIGH = /[\u00a1-\u00fe]/u;

/** The text of a cell in a TCVN3 font as Unicode; null where it is Unicode already or plain ASCII. */
export function oldFontText(text: string): string | null {
  if (!HIGH.test(text) || BEYOND_ONE_BYTE.test(text)) return null;
  return iconv.decode(Buffer.from(text, 'latin1'), CHARSETS.tcvn3);
}
