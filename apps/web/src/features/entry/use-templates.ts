import { useApolloClient, useQuery } from '@apollo/client/react';
import { useNamedActs } from '../../components/named/use-named-acts.ts';
import {
  DeleteEntryTemplateDocument,
  EntryTemplatesDocument,
  RenameEntryTemplateDocument,
  SaveEntryTemplateDocument,
  type EntryTemplatesQuery,
  type SaveEntryTemplateInput,
  type TemplateRefusal,
} from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useLang } from '../../language/language-context.tsx';
import type { Plain } from '../../outbox/plain.ts';

export type Template = Plain<EntryTemplatesQuery['entryTemplates']['templates'][number]>;

/** The templates of this account and its body; each act answers why it was refused, null where it was not. */
export function useTemplates(on: string) {
  const lang = API_LANG[useLang()];
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(EntryTemplatesDocument, {
    ...{ variables: { on, lang }, fetchPolicy: 'cache-and-network' },
  });
  const { failure, act } = useNamedActs<TemplateRefusal>(refetch);
  return {
    ...{ list: data?.entryTemplates, error: failure ?? error ?? null, refetch: () => void refetch() },
    save: async (input: SaveEntryTemplateInput) =>
      act(async () => {
        const { data: done } = await client.mutate({ mutation: SaveEntryTemplateDocument, variables: { input } });
        return done?.saveEntryTemplate.refusal;
      }),
    rename: async (id: string, name: string) =>
      act(async () => {
        const variables = { id, name };
        const { data: done } = await client.mutate({ mutation: RenameEntryTemplateDocument, variables });
        return done?.renameEntryTemplate.refusal;
      }),
    remove: async (id: string) =>
      act(async () => {
        const { data: done } = await client.mutate({ mutation: DeleteEntryTemplateDocument, variables: { id } });
        return done?.deleteEntryTemplate.refusal;
      }),
  };
}

export type TemplatesWork = ReturnType<typeof useTemplates>;
