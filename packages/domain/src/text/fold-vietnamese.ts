/**
 * Folds text for comparison: any Unicode form, letter case, tone-mark placement (hoà/hòa), đ, runs of blanks and stray
 * punctuation all disappear. `keepMarks` keeps vowels and tones apart (after placing the tone consistently by NFD order).
 */
export function foldVietnamese(text: string, options: { readonly keepMarks?: boolean } = {}): string {
  const decomposed = text.normalize('NFD').toLowerCase();
  const plain =
    options.keepMarks === true ? toneToEnd(decomposed) : decomposed.replace(/\p{Mn}/gu, '').replaceAll('đ', 'd');
  return plain.replace(/[^\p{L}\p{N}\p{Mn}]+/gu, ' ').trim();
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

// Moves the tone of each syllable behind it, so that "hòa" and "hoà" become one text.
function toneToEnd(decomposed: string): string {
  return decomposed.replace(/[\p{L}\p{Mn}]+/gu, (syllable) => {
    const tones = syllable.match(TONES);
    return tones ? syllable.replace(TONES, '') + tones.join('') : syllable;
  });
}
