import type { OpenShareMutation } from '../../gql/graphql.ts';

/** What the server gives out for a link that opens. */
export type Opened = NonNullable<OpenShareMutation['openShare']>;
