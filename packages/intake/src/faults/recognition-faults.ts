import type { CellFault } from './row-faults.ts';

const TEXTS = {
  no_form: {
    vi: 'có chi tiết về khen mà không ghi hình thức.',
    en: 'particulars of a recognition without its form.',
  },
  recipient: {
    vi: 'ô này chỉ ghi tập thể hoặc cá nhân; hệ thống không lưu tên người được khen.',
    en: 'this cell takes collective or individual only; names of those recognised are not kept here.',
  },
  mismatch: {
    vi: 'đối tượng được khen không khớp với số tập thể, số cá nhân được khen.',
    en: 'the recipients do not match the numbers of collectives and individuals recognised.',
  },
  decision: {
    vi: 'không đọc được số quyết định.',
    en: 'the number of the decision cannot be read.',
  },
} as const;

const REPAIRS = {
  no_form: {
    vi: 'Ghi biểu dương hoặc khen thưởng ở cột “Hình thức khen”.',
    en: 'Write biểu dương (praise) or khen thưởng (award) in “Hình thức khen”.',
  },
  recipient: {
    vi: 'Ghi tập thể; cá nhân, và số lượng ở “Tập thể được khen”, “Cá nhân được khen”.',
    en: 'Write tập thể; cá nhân, and how many in “Tập thể được khen” and “Cá nhân được khen”.',
  },
  mismatch: {
    vi: 'Ghi đủ tập thể; cá nhân, hoặc sửa hai cột số lượng.',
    en: 'Name both tập thể; cá nhân, or correct the two numbers.',
  },
  decision: {
    vi: 'Ghi số và ký hiệu, ví dụ 123/QĐ-UBND; lời giải thích ghi vào “Ghi chú”.',
    en: 'Write its number and symbol, such as 123/QĐ-UBND; the rest goes to “Ghi chú”.',
  },
} as const;

/** `value` is null where the cell may hold a name. */
export function invalidRecognition(column: string, value: string | null, why: keyof typeof TEXTS): CellFault {
  return { column, code: 'invalid_recognition', value, text: TEXTS[why], repair: REPAIRS[why] };
}
