const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const SYLLABLE =
  /^(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?<stop>ch|c|p|t)?(?:ng|nh|m|n)?$/u;
/** What stands between words; other signs belong to the word, since a wrong reading makes them of letters. */
const BETWEEN = /[\s!-/:-@[-`{-~“”‘’–…]+/u;
const BEYOND_ASCII = /[^\p{ASCII}]/u;

export interface VietnameseShare {
  /** Words with any letter beyond ASCII. */
  readonly words: number;
  /** How many of them can be a Vietnamese syllable, 0 to 1; 0 without any. */
  readonly share: number;
}

/** How much of a text can be Vietnamese: the measure of whether bytes were read in the right encoding. */
export function vietnameseShare(text: string): VietnameseShare {
  const words = text.split(BETWEEN).filter((word) => BEYOND_ASCII.test(word));
  const possible = words.filter(isSyllable).length;
  return { words: words.length, share: words.length === 0 ? 0 : possible / words.length };
}

function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONES) ?? [];
  const found = SYLLABLE.exec(apart.replace(TONES, '').normalize('NFC'));
  if (!found || tones.length > 1) return false;
  const [tone] = tones;
  // A syllable that ends in a stop has a rising or a heavy tone, or none in a foreign name.
  const isStopped = found.groups?.['stop'] !== undefined;
  return !isStopped || tone === undefined || tone === '\u0301' || tone === '\u0323';
}
