import { largestRemainder } from '@lantoa/domain';
import { numberText } from './number-text.ts';
import type { ReportCell } from './report-answer.ts';

/**
 * What each part is of the sum of the known ones, in tenths of a per cent that add up to 100,0 exactly (largest remainder).
 * Edge: a part that was not reported has no share ("…"); one that is hidden or not computable leaves no sum to divide by,
 * so that nothing can be told back from the others: every share is then "x". Example: 1, 1 and 1 are 33,4%, 33,3%, 33,3%.
 */
export function shareTexts(parts: readonly { readonly key: string; readonly cell: ReportCell | null }[]): string[] {
  const reported = parts.filter(({ cell }) => cell?.status !== 'MISSING');
  const known = reported.flatMap(({ key, cell }) =>
    cell?.status === 'VALUE' || cell?.status === 'ZERO' ? [{ key, weight: cell.value ?? 0 }] : [],
  );
  const sum = known.reduce((total, { weight }) => total + weight, 0);
  const tenths = known.length < reported.length || sum === 0 ? null : largestRemainder(1000, known);
  return parts.map(({ key, cell }) => {
    if (!tenths) return 'x';
    return cell?.status === 'MISSING' ? '…' : `${numberText((tenths.get(key) ?? 0) / 10, 1)}%`;
  });
}
