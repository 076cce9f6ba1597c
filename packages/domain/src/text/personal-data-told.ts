import type { PersonalDataKind } from './find-personal-data.ts';

interface BilingualText {
  readonly vi: string;
  readonly en: string;
}

/** What is wrong with a text, in small letters, and how to repair it. */
export interface TextRefusal {
  readonly code: PersonalDataKind | 'missing_required';
  readonly text: BilingualText;
  readonly repair: BilingualText;
}

const WHAT = {
  personal_id_number: { vi: 'một số giấy tờ tùy thân (9 hoặc 12 chữ số)', en: 'an identity number (9 or 12 digits)' },
  phone_number: { vi: 'một số điện thoại', en: 'a phone number' },
  named_person: { vi: 'tên của một nạn nhân hoặc người bị hại', en: 'the name of a victim' },
} as const satisfies Record<PersonalDataKind, BilingualText>;

const WHERE = {
  cell: { vi: 'ô', en: 'the cell' },
  file_name: { vi: 'tên tệp', en: 'the file name' },
} as const satisfies Record<string, BilingualText>;

/** The refusal of a text with personal data. It never repeats the text: refusals are stored and shown where that must not be. */
export function personalDataTold(code: PersonalDataKind, where: keyof typeof WHERE): TextRefusal {
  const what = WHAT[code];
  return {
    code,
    text: {
      vi: `${WHERE[where].vi} có chứa ${what.vi}; hệ thống không lưu dữ liệu cá nhân.`,
      en: `${WHERE[where].en} holds ${what.en}; personal data is not kept here.`,
    },
    repair: {
      vi: 'Xóa phần đó; chỉ báo cáo số lượng. Tin báo, tố giác xin chuyển cơ quan công an hoặc Tổng đài 111.',
      en: 'Delete it; report counts only. Tip-offs go to the police or to child line 111.',
    },
  };
}
