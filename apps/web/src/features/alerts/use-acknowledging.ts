import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { AcknowledgeAlertsDocument, AlertGroupsDocument, OpenAlertCountDocument } from '../../gql/graphql.ts';

export interface Acknowledging {
  readonly acknowledge: (ids: readonly string[], note: string) => Promise<void>;
  readonly isBusy: boolean;
  readonly error: unknown;
  /** How many became known last; null: none yet. */
  readonly known: number | null;
}

/** Says "known"; the list and the number in the menu are asked anew. */
export function useAcknowledging(): Acknowledging {
  const [known, setKnown] = useState<number | null>(null);
  const [mutate, { loading, error }] = useMutation(AcknowledgeAlertsDocument, {
    refetchQueries: [AlertGroupsDocument, OpenAlertCountDocument],
    awaitRefetchQueries: true,
  });
  const acknowledge = async (ids: readonly string[], note: string) => {
    setKnown(null);
    const input = { ids: [...ids], note: note.trim() === '' ? null : note };
    // A refusal stands beside the list; nothing else is to be done about it here.
    const { data } = await mutate({ variables: { input } }).catch(() => ({ data: null }));
    if (data) setKnown(data.acknowledgeAlerts.count);
  };
  return { acknowledge, isBusy: loading, error, known };
}
