import type { ActivityFilter } from '../gql/graphql.ts';

type Field = 'topic' | 'district' | 'areaClass' | 'channel';

/** The filter of a question that holds what was chosen on a page; nothing where nothing narrows it. */
export function narrowed(
  chosen: Readonly<Partial<Record<Field, string | undefined>>>,
  fields: readonly Field[],
): { where?: ActivityFilter } {
  const set = fields.flatMap((field) => {
    const value = chosen[field];
    return value === undefined ? [] : [[field, [value]] as const];
  });
  return set.length === 0 ? {} : { where: Object.fromEntries(set) };
}
