import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { newUuid } from '../../components/new-uuid.ts';
import {
  DismissDuplicateDocument,
  LinkDuplicatesDocument,
  UnlinkDuplicateDocument,
  type DuplicateCandidatesQuery,
} from '../../gql/graphql.ts';
import { forgetAnswers } from '../../session/forget-answers.ts';

export type Pair = DuplicateCandidatesQuery['duplicateCandidates']['candidates'][number];

export interface Answered {
  readonly pair: Pair;
  readonly kind: 'linked' | 'dismissed' | 'undone';
  /** The linked record in its newest revision; null where none was linked. */
  readonly linked: { readonly id: string; readonly revision: number } | null;
}

export function pairKey({ first, second }: Pair): string {
  return `${first.id} ${second.id}`;
}

/** What somebody says of pairs, and what came of it: the newest answer first. */
export function useAnswers() {
  const client = useApolloClient();
  const [answers, setAnswers] = useState<readonly Answered[]>([]);
  const [link, linking] = useMutation(LinkDuplicatesDocument);
  const [unlink, unlinking] = useMutation(UnlinkDuplicateDocument);
  const [dismiss, dismissing] = useMutation(DismissDuplicateDocument);
  const keep = async (answer: Answered) => {
    const key = pairKey(answer.pair);
    setAnswers((before) => [answer, ...before.filter(({ pair }) => pairKey(pair) !== key)]);
    // Its answer stands; the figures of every page, and the pairs of this one, are asked anew.
    await forgetAnswers(client).catch(() => undefined);
  };
  return {
    answers,
    isBusy: linking.loading || unlinking.loading || dismissing.loading,
    same: async (pair: Pair, lead: Pair['first'], linked: Pair['first']) => {
      const seen = (record: Pair['first']) => ({ id: record.id, expectedRevision: record.revision });
      const input = { lead: seen(lead), linked: [seen(linked)], idempotencyKey: newUuid() };
      const { data } = await link({ variables: { input } });
      if (data) await keep({ pair, kind: 'linked', linked: data.linkDuplicates.linked[0] ?? null });
    },
    different: async (pair: Pair) => {
      const { data } = await dismiss({ variables: { input: { first: pair.first.id, second: pair.second.id } } });
      if (data) await keep({ pair, kind: 'dismissed', linked: null });
    },
    undo: async ({ pair, linked }: Answered) => {
      if (!linked) return;
      const input = { id: linked.id, expectedRevision: linked.revision, idempotencyKey: newUuid() };
      const { data } = await unlink({ variables: { input } });
      if (data) await keep({ pair, kind: 'undone', linked: null });
    },
  };
}
