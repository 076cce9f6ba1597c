import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { newUuid } from '../../components/new-uuid.ts';
import {
  IssuedReportsDocument,
  IssueReportDocument,
  SaveReportNarrativeDocument,
  type IssueReportMutation,
  type ReportSubjectInput,
} from '../../gql/graphql.ts';
import { failureOf } from '../../failure/failure.ts';
import type { Draft } from './draft-panel.tsx';

/** Saves the text and issues the report; the same act sent again after a failure carries the same key. */
export function useIssuing(subject: ReportSubjectInput, draft: Draft, onDone: () => Promise<unknown>) {
  const client = useApolloClient();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [outcome, setOutcome] = useState<IssueReportMutation['issueReport'] | null>(null);
  const [isJustSaved, setJustSaved] = useState(false);
  const key = useRef({ seen: '', key: '' });
  const act = async (send: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await send();
      await onDone().catch(() => undefined);
    } catch (failure) {
      setError(failure);
      // Somebody else was first: what they made of it has to be seen.
      if (failureOf(failure, 'vi').code === 'CONFLICT') await onDone().catch(() => undefined);
    } finally {
      setBusy(false);
    }
  };
  return {
    ...{ isBusy, isJustSaved, error, outcome },
    /** @param version of the text that was worked on */
    save: async (written: ReadonlyMap<string, string>, version: number, onSaved: (version: number) => void) =>
      act(async () => {
        const texts = [...written].map(([section, text]) => ({ section, text }));
        const input = { subject, version, texts };
        const { data } = await client.mutate({ mutation: SaveReportNarrativeDocument, variables: { input } });
        if (data) onSaved(data.saveReportNarrative.version);
        setOutcome(null);
        setJustSaved(true);
      }),
    issue: async () =>
      act(async () => {
        const { seen, revision } = draft;
        if (key.current.seen !== seen) key.current = { seen, key: newUuid() };
        const input = { subject, seen, revision, idempotencyKey: key.current.key };
        const { data } = await client.mutate({ mutation: IssueReportDocument, variables: { input } });
        setOutcome(data?.issueReport ?? null);
        await client.refetchQueries({ include: [IssuedReportsDocument] }).catch(() => undefined);
      }),
  };
}

export type Issuing = ReturnType<typeof useIssuing>;
