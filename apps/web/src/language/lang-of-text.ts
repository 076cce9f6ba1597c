import type { Lang } from './lang.ts';

const VIETNAMESE_LETTER = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

/** The language of a text that somebody wrote in one of the two: Vietnamese hardly does without its letters. */
export function langOfText(text: string): Lang {
  return VIETNAMESE_LETTER.test(text.normalize('NFC')) ? 'vi' : 'en';
}
