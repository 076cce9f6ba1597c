import type { BilingualText } from './make-fault.ts';
import type { CellFault } from './row-faults.ts';

type Wrong = 'id' | 'checksum' | 'twice' | 'many';

const TEXTS: Readonly<Record<Wrong, { readonly text: BilingualText; readonly repair: BilingualText }>> = {
  id: {
    text: {
      vi: 'mã văn bản phải là một cụm chữ, số không có dấu cách, nhiều nhất 80 ký tự.',
      en: 'the id of a document is one word of letters and digits, at most 80 characters.',
    },
    repair: {
      vi: 'Chép mã hoặc số của văn bản trên VNPT-iOffice, ví dụ 38/KH-BCĐ; không ghi trích yếu hay tên người.',
      en: 'Copy the id or number of the document there, for example 38/KH-BCĐ; no title and no names.',
    },
  },
  checksum: {
    text: {
      vi: 'mã kiểm tra không phải SHA-256 (64 ký tự 0-9, a-f).',
      en: 'the checksum is no SHA-256 (64 characters 0-9, a-f).',
    },
    repair: {
      vi: 'Chọn tệp trong biểu nhập để tính, hoặc để trống.',
      en: 'Choose the file in the form to have it computed, or leave it out.',
    },
  },
  twice: {
    text: { vi: 'một văn bản được ghi hai lần.', en: 'a document is named twice.' },
    repair: { vi: 'Giữ lại một lần.', en: 'Keep one of them.' },
  },
  many: {
    text: { vi: 'có hơn 10 văn bản.', en: 'there are more than 10 documents.' },
    repair: { vi: 'Chỉ ghi các văn bản chính.', en: 'Name the main documents only.' },
  },
};

/** A reference to a document that cannot be kept. What was written is not said again: it may tell of a person. */
export function invalidAttachment(column: string, wrong: Wrong): CellFault {
  return { column, code: 'invalid_attachment', value: null, ...TEXTS[wrong] };
}
