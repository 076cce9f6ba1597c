import type { CellFault } from './row-faults.ts';

const TEXTS = {
  outside: {
    vi: 'tỷ lệ trả lời đúng phải từ 0 đến 100.',
    en: 'a share of right answers lies between 0 and 100.',
  },
  fraction: {
    vi: 'tỷ lệ trả lời đúng ghi theo phần trăm: 85, không ghi 0,85.',
    en: 'a share of right answers is written in percent: 85, not 0,85.',
  },
  no_score: {
    vi: 'có số người trả lời mà không có tỷ lệ trả lời đúng trước hoặc sau.',
    en: 'people who answered are told, but no share of right answers, before or after.',
  },
  too_many: {
    vi: 'số người trả lời nhiều hơn số người có thể có mặt ở hoạt động.',
    en: 'more people answered than can have been there.',
  },
  too_few: {
    vi: 'kết quả của dưới 5 người là kết quả của từng người; hệ thống không lưu.',
    en: 'a score of fewer than 5 people tells of each of them; it is not kept here.',
  },
} as const;

const REPAIRS = {
  share: {
    vi: 'Ghi phần trăm câu trả lời đúng của tất cả người trả lời, ví dụ 62,5; để trống nếu không khảo sát.',
    en: 'Write the percentage of right answers of all who answered, such as 62,5; leave it blank where nobody was asked.',
  },
  takers: {
    vi: 'Sửa số người trả lời, hoặc xóa kết quả khảo sát của dòng này.',
    en: 'Correct the number who answered, or delete the scores of this row.',
  },
} as const;

export function invalidQuiz(column: string, value: string, why: keyof typeof TEXTS): CellFault {
  const repair = why === 'outside' || why === 'fraction' ? REPAIRS.share : REPAIRS.takers;
  return { column, code: 'invalid_quiz', value, text: TEXTS[why], repair };
}
