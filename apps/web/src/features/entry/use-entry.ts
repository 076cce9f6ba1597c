import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import {
  EntryHelpDocument,
  SaveActivityDocument,
  type ActivityStatus,
  type SaveActivityInput,
  type SavingPartsFragment,
} from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useLang } from '../../language/language-context.tsx';
import { forgetAnswers } from '../../session/forget-answers.ts';
import { draftOf, newDraft, repeated, type Draft, type Help, type RecordedEntry } from './draft.ts';
import { newUuid } from './new-uuid.ts';
import { readDraft } from './read-draft.ts';
import { forgetDraft, storedDraft, storeDraft } from './stored-draft.ts';

export type Fault = SavingPartsFragment['faults'][number];

interface Entry {
  readonly id: string;
  readonly expectedRevision: number;
  readonly draft: Draft;
  /** Written by hand since it was opened; only then is it worth keeping. */
  readonly isTouched: boolean;
  readonly faults: readonly Fault[];
  readonly notNumbers: readonly string[];
  /** By `faultKey`. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly theirs: RecordedEntry | null;
  readonly saved: ActivityStatus | null;
  readonly isSaving: boolean;
  readonly error: unknown;
}

export function faultKey({ field, code, value }: Fault): string {
  return [field ?? '', code, value ?? ''].join(' ');
}

function begin(draft: Draft, id = newUuid(), expectedRevision = 0): Entry {
  const nothing = { faults: [], notNumbers: [], reasons: {}, theirs: null, saved: null, error: null };
  return { id, expectedRevision, draft, isTouched: false, isSaving: false, ...nothing };
}

/** The warnings that a reason was given for. */
function confirmedOf({ faults, reasons }: Entry) {
  return faults.flatMap((fault) => {
    const reason = reasons[faultKey(fault)] ?? '';
    const { field, code, value, severity } = fault;
    return severity === 'WARNING' && reason.trim() !== ''
      ? [{ field: field ?? null, code, value: value ?? null, reason }]
      : [];
  });
}

type Answer = Pick<Entry, 'faults' | 'theirs' | 'saved' | 'error'>;

async function send(client: ApolloClient, input: SaveActivityInput): Promise<Answer> {
  const nothing = { faults: [], theirs: null, saved: null, error: null };
  try {
    const { data } = await client.mutate({ mutation: SaveActivityDocument, variables: { input } });
    if (!data) return nothing;
    const { saved, faults, conflict } = data.saveActivity;
    if (saved) await askAnew(client);
    return { faults, theirs: conflict?.theirs ?? null, saved: saved?.status ?? null, error: null };
  } catch (error) {
    return { ...nothing, error };
  }
}

// Saved is saved: that other pages could not be asked anew is for them to tell.
async function askAnew(client: ApolloClient): Promise<void> {
  await forgetAnswers(client).catch(() => undefined);
  await client.refetchQueries({ include: [EntryHelpDocument] }).catch(() => undefined);
}

/** One entry from the first key to the answer of the server. */
export function useEntry(help: Help, account: string) {
  const lang = API_LANG[useLang()];
  const client = useApolloClient();
  const [entry, setEntry] = useState<Entry>(() => {
    const stored = storedDraft(account);
    return stored
      ? { ...begin(stored.draft, stored.id, stored.expectedRevision), isTouched: true }
      : begin(newDraft(help));
  });
  const { id, expectedRevision, draft, isTouched, saved } = entry;
  useEffect(() => {
    if (isTouched && saved === null) storeDraft(account, { id, expectedRevision, draft });
  }, [account, id, expectedRevision, draft, isTouched, saved]);

  const change = (part: Partial<Draft>) => {
    setEntry((before) => ({ ...before, draft: { ...before.draft, ...part }, isTouched: true }));
  };
  const open = (next: Entry) => {
    forgetDraft(account);
    setEntry(next);
  };

  const save = async (sent: Draft = draft, revision: number = expectedRevision) => {
    const { activity, notNumbers } = readDraft(sent);
    const clean = { draft: sent, expectedRevision: revision, faults: [], notNumbers, theirs: null, error: null };
    const asking = { ...entry, ...clean };
    setEntry({ ...asking, isSaving: notNumbers.length === 0 });
    if (notNumbers.length > 0) return;
    const confirmed = confirmedOf(entry);
    const input = { id, expectedRevision: revision, activity, confirmed, idempotencyKey: newUuid(), lang };
    const answer = await send(client, input);
    if (answer.saved !== null) forgetDraft(account);
    setEntry({ ...asking, ...answer, isSaving: false });
  };

  return {
    entry,
    change,
    save: (sent?: Draft, revision?: number) => void save(sent, revision),
    giveReason: (fault: Fault, reason: string) => {
      setEntry((before) => ({ ...before, reasons: { ...before.reasons, [faultKey(fault)]: reason } }));
    },
    startNew: () => {
      open(begin(newDraft(help)));
    },
    repeat: (from: Draft) => {
      open(begin(repeated(from, help.defaultDate)));
    },
    edit: (recorded: RecordedEntry) => {
      open(begin(draftOf(recorded.activity), recorded.id, recorded.revision));
    },
  };
}

export type EntryWork = ReturnType<typeof useEntry>;
