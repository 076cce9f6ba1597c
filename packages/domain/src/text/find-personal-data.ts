export type PersonalDataKind = 'personal_id_number' | 'phone_number' | 'named_person';

// Days and clock times hold many digits and are no numbers of anybody.
const DATES = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}|\b\d{1,2}[:h]\d{2}\b/gu;
const MONEY = /(?<![\d.])\d{1,11}(?:[. \u00A0]\d{3})*(?:,\d+)?\s?(?:đồng|đ|vnđ|vnd|triệu|tỷ|tỉ)(?!\p{L})/giu;
const TWELVE_DIGITS = /(?<!\d)\d{12}(?!\d)/u;
// Vietnamese thousands: 1.250.000
const THOUSANDS = /(?<![\d.])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.])/gu;
const RUN = /(?<!\d)\+?\d(?:[ .\u00A0()-]{0,2}\d)*/gu;
const AFTER_ID_WORD =
  /(?:cccd|cmnd|cmt|căn cước|chứng minh(?: nhân dân| thư)?|định danh|hộ chiếu)\D{0,12}(\d[\d .-]{6,})/giu;
const PERSON =
  /(?:nạn nhân|bị hại)\s*:?\s+(?:(?:là|tên|cháu|em|chị|anh|ông|bà|cô|chú)\s*:?\s+)*(?:(?:\p{Lu}\p{Ll}+\s+){1,4}\p{Lu}(?:\p{Ll}+|\.|\b)|\p{Lu}(?:\.\s?\p{Lu})+)/u;

/**
 * Finds what must never be stored in free text: identity numbers of 9 or 12 digits (also in groups), Vietnamese phone
 * numbers, and a victim's name. Sums of money, dates and figures such as `1.250 tờ` are none.
 */
export function findPersonalData(text: string): PersonalDataKind | null {
  if (/\d{3}/u.test(text) || /\d(?:[ .-]\d){6,}/u.test(text)) {
    const found = findNumber(text.normalize('NFC'));
    if (found) return found;
  }
  return namesVictim(text) ? 'named_person' : null;
}

function findNumber(text: string): PersonalDataKind | null {
  if (TWELVE_DIGITS.test(text)) return 'personal_id_number';
  for (const match of text.matchAll(AFTER_ID_WORD)) {
    const digits = onlyDigits(match[1] ?? '').length;
    if (digits === 9 || digits === 12) return 'personal_id_number';
  }
  const bare = text.replace(DATES, ' ; ').replace(MONEY, ' ; ').replace(THOUSANDS, ' ; ');
  for (const [run] of bare.matchAll(RUN)) {
    const found = numberKind(run);
    if (found) return found;
  }
  return null;
}

function numberKind(run: string): PersonalDataKind | null {
  const digits = onlyDigits(run);
  if (isPhone(run, digits)) return 'phone_number';
  const groups = run.split(/\D+/u).filter((group) => group !== '');
  if (groups.some((group) => group.length === 12 || group.length === 9)) return 'personal_id_number';
  if (groups.some((group) => isPhone(group, group))) return 'phone_number';
  if (digits.length === 12 && isGroupedId(groups)) return 'personal_id_number';
  return digits.length === 9 && groups.length === 3 && groups.every((group) => group.length === 3)
    ? 'personal_id_number'
    : null;
}

// Identity numbers begin with the province's 0; otherwise even groups, unless they are years (2020 2025 2030).
function isGroupedId(groups: readonly string[]): boolean {
  const even = groups.length > 1 && groups.every((group) => group.length === (groups[0]?.length ?? 0));
  const years = groups.every((group) => /^(?:19|20)\d{2}$/u.test(group));
  return (groups[0]?.startsWith('0') ?? false) || (even && !years);
}

function isPhone(run: string, digits: string): boolean {
  const national =
    run.startsWith('+84') || (digits.startsWith('84') && digits.length >= 11) ? `0${digits.slice(2)}` : digits;
  return /^0[35789]\d{8}$|^02\d{9}$/u.test(national) || (run.startsWith('+84') && /^0+\d{8,10}$/u.test(national));
}

function namesVictim(text: string): boolean {
  const composed = text.normalize('NFC');
  if (!/nạn nhân|bị hại/iu.test(composed)) return false;
  return PERSON.test(composed.replace(/(?:nạn nhân|bị hại)/giu, (word) => word.toLowerCase()));
}

function onlyDigits(text: string): string {
  return text.replace(/\D/gu, '');
}
