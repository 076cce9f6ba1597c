import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { newUuid } from '../../components/new-uuid.ts';
import { failureOf } from '../../failure/failure.ts';
import { forgetAnswers } from '../../session/forget-answers.ts';

/** Sends acts one at a time. The same act sent again after a failure carries the same key: it has one effect. */
export function useAct() {
  const client = useApolloClient();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const last = useRef({ act: '', key: '' });

  async function run<Data, Variables extends OperationVariables>(
    mutation: TypedDocumentNode<Data, Variables>,
    variablesOf: (idempotencyKey: string) => Variables,
  ): Promise<Data | null> {
    const act = JSON.stringify([mutation.definitions.map((one) => ('name' in one ? one.name : null)), variablesOf('')]);
    if (last.current.act !== act) last.current = { act, key: newUuid() };
    setBusy(true);
    setError(null);
    try {
      const { data } = await client.mutate({ mutation, variables: variablesOf(last.current.key) });
      last.current = { act: '', key: '' };
      // Done is done: that the page could not be asked anew is for its own question to tell.
      await forgetAnswers(client).catch(() => undefined);
      return data ?? null;
    } catch (failure) {
      setError(failure);
      // Somebody else was first: what they made of it has to be seen.
      if (failureOf(failure, 'vi').code === 'CONFLICT') await forgetAnswers(client).catch(() => undefined);
      return null;
    } finally {
      setBusy(false);
    }
  }

  return {
    isBusy,
    error,
    run,
    forget: () => {
      setError(null);
    },
  };
}

export type Act = ReturnType<typeof useAct>;
