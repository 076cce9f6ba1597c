import type { CellFault } from './row-faults.ts';

export type PersonalDataKind = 'personal_id_number' | 'phone_number' | 'named_person';

const PERSONAL = {
  personal_id_number: { vi: 'một số giấy tờ tùy thân (9 hoặc 12 chữ số)', en: 'an identity number (9 or 12 digits)' },
  phone_number: { vi: 'một số điện thoại', en: 'a phone number' },
  named_person: { vi: 'tên của một nạn nhân hoặc người bị hại', en: 'the name of a victim' },
} as const satisfies Record<PersonalDataKind, { vi: string; en: string }>;

/** The value is never repeated: a fault is stored and shown where personal data must not be. */
export function personalData(column: string | null, code: PersonalDataKind): CellFault {
  const what = PERSONAL[code];
  const where = column === null ? { vi: 'tên tệp', en: 'the file name' } : { vi: 'ô', en: 'the cell' };
  return {
    column,
    code,
    value: null,
    text: {
      vi: `${where.vi} có chứa ${what.vi}; hệ thống không lưu dữ liệu cá nhân.`,
      en: `${where.en} holds ${what.en}; personal data is not kept here.`,
    },
    repair: {
      vi: 'Xóa phần đó; chỉ báo cáo số lượng. Tin báo, tố giác xin chuyển cơ quan công an hoặc Tổng đài 111.',
      en: 'Delete it; report counts only. Tip-offs go to the police or to child line 111.',
    },
  };
}

/** A village that reads like a person; the value is not repeated here either. */
export function villageLikePerson(column: string): CellFault {
  return {
    column,
    code: 'named_person',
    value: null,
    text: {
      vi: 'ô này giống tên người hơn là tên thôn; hệ thống không lưu tên người.',
      en: 'the cell reads like the name of a person, not of a village; names of persons are not kept here.',
    },
    repair: {
      vi: 'Nếu là tên người thì xóa. Nếu là tên thôn thì ghi cả chữ Thôn, Bản, Khối, Tổ hoặc Phố ở trước.',
      en: 'Delete the name of a person. Of a village write the word before its name, too: Thôn, Bản, Khối, Tổ or Phố.',
    },
  };
}

export function formulaText(column: string, value: string): CellFault {
  return {
    column,
    code: 'formula_text',
    value,
    text: {
      vi: 'ô bắt đầu như một công thức (=, +, -, @) hoặc chứa công thức; công thức không được nhận làm dữ liệu.',
      en: 'the cell begins like a formula (=, +, -, @) or holds one; formulas are not taken as data.',
    },
    repair: {
      vi: 'Ghi thẳng nội dung hoặc giá trị, bỏ ký tự đầu; trong Excel dùng Dán giá trị.',
      en: 'Write the text or value itself without the leading sign; in Excel use Paste values.',
    },
  };
}

export function invalidCharacter(column: string, value: string): CellFault {
  return {
    column,
    code: 'invalid_character',
    value,
    text: {
      vi: 'ô có ký tự hỏng (thường do mở hoặc lưu tệp sai bảng mã).',
      en: 'the cell holds a damaged character (mostly from a wrong encoding).',
    },
    repair: {
      vi: 'Gõ lại ô này, hoặc lưu tệp gốc dạng “CSV UTF-8” hay .xlsx.',
      en: 'Type the cell again, or save the original as “CSV UTF-8” or .xlsx.',
    },
  };
}
