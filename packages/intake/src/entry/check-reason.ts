import { personalData } from '../faults/text-faults.ts';
import { findPersonalData } from '../privacy/find-personal-data.ts';
import { cleanText } from '../values/clean-text.ts';
import type { EntryFault } from './entry-faults.ts';

const SHORTEST = 5;
const LONGEST = 300;

/** What is wrong with the reason for a confirmed warning or a retraction; null where nothing is. */
export function checkReason(field: string | null, reason: string): EntryFault | null {
  const text = cleanText(reason);
  const place = { field, severity: 'error', value: null, candidates: [] } as const;
  const personal = findPersonalData(text);
  if (personal) {
    const { text: message, repair } = personalData('', personal);
    return { ...place, code: personal, message, suggestion: repair ?? null };
  }
  if (text.length >= SHORTEST && text.length <= LONGEST) return null;
  return {
    ...place,
    code: 'missing_required',
    message: {
      vi: `Lý do phải có từ ${String(SHORTEST)} đến ${String(LONGEST)} ký tự.`,
      en: `A reason has ${String(SHORTEST)} to ${String(LONGEST)} characters.`,
    },
    suggestion: { vi: 'Ghi ngắn gọn vì sao số liệu đúng.', en: 'Say briefly why it is right.' },
  };
}
