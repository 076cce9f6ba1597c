import { textRefusal } from '@lantoa/domain';
import { invalid } from './refusals.ts';

const LONGEST = 4_000;

/**
 * A text that people wrote, as it may be kept.
 * @throws RecordFault INVALID_ARGUMENT when it is too long or holds what may be an identity or telephone number
 */
export function checkedText(text: string): string {
  const kept = text.normalize('NFC').trim();
  if (kept.length > LONGEST)
    throw invalid(`Dài quá ${String(LONGEST)} ký tự.`, `Longer than ${String(LONGEST)} characters.`);
  if (textRefusal(kept) !== null) throw personalData();
  return kept;
}

function personalData(): Error {
  return invalid(
    'Nội dung có vẻ chứa số giấy tờ, số điện thoại hoặc tên của người trong vụ việc; không được lưu.',
    'The text seems to hold an identity or telephone number or the name of a person of a case; it must not be kept.',
  );
}
