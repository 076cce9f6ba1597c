import { unitName, type AreaUnit } from '@lantoa/domain';
import type { Lang } from '../contract.ts';

/** Name with its kind, in the language of the answer. */
export function unitLabel(unit: AreaUnit, lang: Lang): string {
  const { vi, en } = unitName(unit);
  return lang === 'VI' ? vi : en;
}
