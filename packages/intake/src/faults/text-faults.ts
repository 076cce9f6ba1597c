import type { TextRefusal } from '@lantoa/domain';
import type { CellFault } from './row-faults.ts';

/** Personal data, or a village that reads like a person. The value is never repeated: a fault is stored and shown where that must not be. */
export function personalData(column: string | null, { code, text, repair }: TextRefusal): CellFault {
  return { column, code, value: null, text, repair };
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
