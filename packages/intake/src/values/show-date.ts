import type { CivilDate } from '@lantoa/domain';

/** `2023-06-05` as `05/06/2023`. */
export function showDate(date: CivilDate): string {
  return date.split('-').toReversed().join('/');
}
