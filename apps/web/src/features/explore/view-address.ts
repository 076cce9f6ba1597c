import { EXPLORE_FIELDS, type ExploreSearch } from './explore-search.ts';

/** The question as text, as it is kept: fields and codes of the address, in one order. */
export function addressOf(search: ExploreSearch): string {
  return EXPLORE_FIELDS.flatMap((field) => {
    const value = search[field];
    return value === undefined || value === '' ? [] : [`${field}=${value}`];
  }).join('&');
}

/** What a kept question puts into the address; every other field is cleared. */
export function searchOf(address: string): ExploreSearch {
  const kept = new Map(address.split('&').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  return Object.fromEntries(
    EXPLORE_FIELDS.flatMap((field) => {
      const value = kept.get(field);
      return value === undefined || value === '' ? [] : [[field, value] as const];
    }),
  );
}
