import { foldVietnamese } from '@lantoa/domain';
import type { AccountPartsFragment } from '../../gql/graphql.ts';

interface Searched extends Pick<AccountPartsFragment, 'email' | 'name' | 'organisation'> {
  readonly units: readonly { readonly label: string }[];
}

/** Whether every word of a search stands somewhere in an account; tone marks and case do not count. */
export function matchesAccount(
  search: string,
  { email, name, units, organisation }: Searched,
  roleName: string,
): boolean {
  const text = foldVietnamese(
    [email, name, roleName, organisation ?? '', ...units.map(({ label }) => label)].join(' '),
  );
  const words = foldVietnamese(search).split(/\s+/);
  return words.every((word) => text.includes(word));
}
