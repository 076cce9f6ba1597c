import { largestRemainder } from '@lantoa/domain';
import { absenceOf, figureText, type MeasureWords } from './cell-text.ts';
import { numberText } from './number-text.ts';
import type { ReportCell } from './report-answer.ts';
import { shownNumber } from './shown-state.ts';

interface Part {
  readonly key: string;
  readonly cell: ReportCell | null;
}

export interface ShareTexts {
  readonly parts: readonly string[];
  readonly total: string;
}

const NOT_COMPUTABLE = 'x';
const ALL = 1000;
const WORDS: MeasureWords = { form: 'share', unit: '', heading: '' };

/**
 * What each part is of the sum of the known ones, in tenths of a per cent that add up to 100,0 exactly (largest remainder).
 * Edge: a part that was not reported has no share ("…"); one that is hidden or not computable keeps its own sign and leaves
 * no sum to divide by, so that nothing can be told back from the others: their shares are "x". A part that is there is not
 * written as 0,0% nor, beside others, as 100,0%. Example: 1, 1 and 1 are 33,4%, 33,3%, 33,3%.
 */
export function shareTexts(parts: readonly Part[]): ShareTexts {
  const known = parts.flatMap(({ key, cell }) => {
    const weight = shownNumber(cell);
    return weight === null ? [] : [{ key, weight }];
  });
  const sum = known.reduce((total, { weight }) => total + weight, 0);
  const isWhole = parts.every(({ cell }) => [null, 'MISSING'].includes(absenceOf(cell)));
  const tenths = !isWhole || sum === 0 ? null : largestRemainder(ALL, known);
  const textOf = ({ key, cell }: Part): string => {
    if (absenceOf(cell)) return figureText(cell, WORDS);
    if (!tenths) return NOT_COMPUTABLE;
    return tenthsText(tenths.get(key) ?? 0, (shownNumber(cell) ?? 0) / sum);
  };
  const isReported = parts.length === 0 || known.length > 0 || !isWhole;
  return { parts: parts.map(textOf), total: tenths ? tenthsText(ALL, 1) : isReported ? NOT_COMPUTABLE : '…' };
}

function tenthsText(tenths: number, share: number): string {
  if (tenths === 0 && share > 0) return `<${percent(1)}`;
  if (tenths === ALL && share < 1) return `>${percent(ALL - 1)}`;
  return percent(tenths);
}

function percent(tenths: number): string {
  return `${numberText(tenths / 10, 1)}%`;
}
