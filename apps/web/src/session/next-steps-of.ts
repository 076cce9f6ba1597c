import type { ViewerPartsFragment } from '../gql/graphql.ts';

/** What somebody can do about a page without data: go somewhere, or wait for another body. */
export type NextStep = 'import' | 'enter' | 'owed' | 'request' | 'invite' | 'lists' | 'wait';

type Rights = Pick<ViewerPartsFragment, 'role' | 'mayImport' | 'mayEnter' | 'mayReadRecords'>;

/** The steps open to a viewer, the shortest way to data first. */
export function nextStepsOf({ role, mayImport, mayEnter, mayReadRecords }: Rights): NextStep[] {
  if (role === 'ADMINISTRATOR') return ['invite', 'lists', ...(mayImport ? (['import'] as const) : [])];
  if (role === 'LEAD_DEPARTMENT') return ['import', 'request', 'enter'];
  if (mayEnter)
    return ['enter', ...(mayImport ? (['import'] as const) : []), ...(mayReadRecords ? (['owed'] as const) : [])];
  return ['wait'];
}
