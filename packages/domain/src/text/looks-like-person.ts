/** Words that villages, hamlets, quarters and streets are named with; what follows one is the name of a place. */
const PLACE =
  /^(?:thôn|bản|làng|xóm|khối|khu|tổ|tdp|phố|đường|ngõ|cụm|tiểu khu|chợ|trường|nhà văn hóa|ubnd|số)(?=[\s\d]|$)/iu;
const ADDRESS = 'ông|bà|anh|chị|cháu|em|cô|chú|bác|nhà';
/** "nhà ông B", "Bà Nông Thị B": within a text in small letters, at its beginning before two words or more. */
const ADDRESSED = new RegExp(
  `[\\s,;(-](?:${ADDRESS})\\s+(?:(?:${ADDRESS})\\s+)?\\p{Lu}|^(?:${ADDRESS})\\s+(?:(?:${ADDRESS})\\s+)?\\p{Lu}`,
  'u',
);
const TITLED = /^(?:Ông|Bà|Anh|Chị|Cháu|Em|Cô|Chú|Bác|Nhà ông|Nhà bà)\s+\p{Lu}\S*\s+\p{Lu}/u;
/** Family names that begin no village of their own; those with rarer ones are known by the middle word. */
const SURNAME =
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Nông|Triệu|Lương|Đinh|Hứa|Sầm|Lăng|Mông|Bế)$/u;
const MIDDLE = /^(?:Văn|Thị)$/u;
const WORD = /^\p{Lu}\p{Ll}*\.?$/u;

/**
 * True where the name of a village reads like that of a person: somebody addressed ("nhà ông B"), or three or four words
 * as a full name has them, without a word for a place before them.
 * Edge: "Thôn Nguyễn Văn Trỗi" is a place, since villages and streets are named after people; a person written behind such
 * a word cannot be told from one. Example: "Nông Văn B" is a person; "Nà Làng", "Thôn Nà Làng" and "Khối 5" are not.
 */
export function looksLikePerson(village: string): boolean {
  const text = village.normalize('NFC');
  if (ADDRESSED.test(text) || TITLED.test(text)) return true;
  if (PLACE.test(text)) return false;
  const isAllCapitals = text === text.toUpperCase();
  const words = text
    .split(/\s+/u)
    .map((word) => (isAllCapitals ? word.slice(0, 1) + word.slice(1).toLowerCase() : word));
  if (words.length < 3 || words.length > 4 || !words.every((word) => WORD.test(word))) return false;
  return MIDDLE.test(words[1] ?? '') || SURNAME.test(words[0] ?? '');
}
