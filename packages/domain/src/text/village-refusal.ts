import { looksLikePerson } from './looks-like-person.ts';
import type { TextRefusal } from './personal-data-told.ts';

/** The refusal of a village that reads like a person, which is not repeated either; null where it reads like a place. */
export function villageRefusal(village: string): TextRefusal | null {
  if (!looksLikePerson(village)) return null;
  return {
    code: 'named_person',
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
