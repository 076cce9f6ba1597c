import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
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
  const [failure, setFailure] = useState<unknown>(null);
  const act = async (
    send: () => Promise<TemplateRefusal | null | undefined>,
  ): Promise<TemplateRefusal | null | 'FAILED'> => {
    setFailure(null);
    try {
      const refusal = (await send()) ?? null;
      if (refusal === null || refusal === 'GONE') await refetch();
      return refusal;
    } catch (fault) {
      setFailure(fault);
      return 'FAILED';
    }
  };
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
