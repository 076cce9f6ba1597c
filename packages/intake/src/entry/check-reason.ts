import { reasonRefusal, upperFirst } from '@lantoa/domain';
import type { EntryFault } from './entry-faults.ts';

/** What is wrong with the reason for a confirmed warning or a retraction; null where nothing is. */
export function checkReason(field: string | null, reason: string): EntryFault | null {
  const refusal = reasonRefusal(reason);
  if (!refusal) return null;
  const { code, text, repair } = refusal;
  const message = { vi: upperFirst(text.vi), en: upperFirst(text.en) };
  return { field, code, severity: 'error', value: null, message, suggestion: repair, candidates: [] };
}
