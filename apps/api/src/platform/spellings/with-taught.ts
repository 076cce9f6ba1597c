import { civilDateAt } from '@lantoa/domain';
import type { Repairs } from '@lantoa/intake';
import type { TaughtSpelling } from '@lantoa/record';

/** Repairs together with what the body taught earlier. */
export function withTaught(repairs: Repairs, taught: readonly TaughtSpelling[]): Repairs {
  const headers = taught.filter(({ column }) => column === '');
  const names = taught.filter(({ column }) => column !== '');
  return {
    ...repairs,
    headers: [
      ...repairs.headers,
      ...headers.map(({ from, to, taughtAt }) => ({
        ...{ header: from, column: to === '' ? null : to },
        taughtOn: civilDateAt(taughtAt),
      })),
    ],
    spellings: [
      ...repairs.spellings,
      ...names.map(({ column, from, to, taughtAt }) => ({ column, from, to, taughtOn: civilDateAt(taughtAt) })),
    ],
  };
}
