import { cleanText } from './clean-text.ts';
import type { TextRefusal } from './personal-data-told.ts';
import { textRefusal } from './text-refusal.ts';

const SHORTEST = 5;
const LONGEST = 300;

/** What is wrong with the reason for a confirmed warning or for taking an activity back; null where nothing is. */
export function reasonRefusal(reason: string): TextRefusal | null {
  const personal = textRefusal(reason);
  if (personal) return personal;
  const { length } = cleanText(reason);
  if (length >= SHORTEST && length <= LONGEST) return null;
  return {
    code: 'missing_required',
    text: {
      vi: `lý do phải có từ ${String(SHORTEST)} đến ${String(LONGEST)} ký tự.`,
      en: `a reason has ${String(SHORTEST)} to ${String(LONGEST)} characters.`,
    },
    repair: { vi: 'Ghi ngắn gọn vì sao số liệu đúng.', en: 'Say briefly why it is right.' },
  };
}
