import type { ApolloClient } from '@apollo/client';
import { CurrentViewerDocument } from '../gql/graphql.ts';
import { RECORD_ANSWERS } from './record-answers.ts';

/** After the record changed: what was asked before is asked again, beginning with the viewer, who carries the data's span. */
export async function forgetAnswers(client: ApolloClient): Promise<void> {
  for (const fieldName of RECORD_ANSWERS) client.cache.evict({ id: 'ROOT_QUERY', fieldName });
  await client.refetchQueries({ include: [CurrentViewerDocument] });
}
