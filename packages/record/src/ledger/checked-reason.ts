import { textRefusal } from '@lantoa/domain';
import { RecordFault } from '../record-fault.ts';

const LONGEST_REASON = 500;

/** The reason for an act that stays on record. @throws RecordFault INVALID_ARGUMENT */
export function checkedReason(text: string): string {
  const reason = text.trim();
  if (reason.length > 0 && reason.length <= LONGEST_REASON && textRefusal(reason) === null) return reason;
  throw new RecordFault(
    'INVALID_ARGUMENT',
    {
      vi: `Lý do phải có từ 1 đến ${String(LONGEST_REASON)} ký tự và không chứa thông tin cá nhân.`,
      en: `The reason must have 1 to ${String(LONGEST_REASON)} characters and hold no personal data.`,
    },
    {
      vi: 'Nêu lý do mà không nhắc lại nội dung cần xóa.',
      en: 'Say why without repeating what is to be taken away.',
    },
  );
}
