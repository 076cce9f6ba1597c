import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useLang } from '../../language/language-context.tsx';
import type { ActivityItem } from '../../outbox/outbox-item.ts';
import { draftOf, newDraft, repeated, type Draft, type Help, type RecordedEntry } from './draft.ts';
import {
  answerOf,
  begin,
  confirmedOf,
  faultKey,
  reasonsOf,
  stillAsked,
  type Entry,
  type Fault,
} from './entry-state.ts';
import { readDraft } from './read-draft.ts';
import { forgetDraft, storedDraft, storeDraft } from './stored-draft.ts';

/** One entry from the first key to the answer of the server, or to the outbox of this device. */
export function useEntry(help: Help, account: string) {
  const [entry, setEntry] = useKeptEntry(help, account);
  const { id, draft } = entry;
  const save = useSaving(account, entry, setEntry);
  const { takeUp, giveUp } = useOutboxItem(account);
  const open = (next: Entry) => {
    forgetDraft(account);
    setEntry(next);
  };
  const resume = async (item: ActivityItem) => {
    await takeUp(item);
    const answer = ['refused', 'conflict', 'stopped'].includes(item.state.kind) ? answerOf(item.state) : null;
    const opened = begin(draftOf(item.activity), item.id, item.expectedRevision);
    open({ ...opened, ...answer, reasons: reasonsOf(item), isTouched: true });
  };
  const edit = (recorded: RecordedEntry) => {
    const base = draftOf(recorded.activity);
    open(begin(base, recorded.id, recorded.revision, base));
  };
  const startNew = () => {
    open(begin(newDraft(help)));
  };
  return {
    entry,
    change: (part: Partial<Draft>) => {
      setEntry((before) => ({ ...before, draft: { ...before.draft, ...part }, isTouched: true }));
    },
    save: (sent: Draft = draft, revision?: number) => void save(sent, revision),
    giveReason: (fault: Fault, reason: string) => {
      setEntry((before) => ({ ...before, reasons: { ...before.reasons, [faultKey(fault)]: reason } }));
    },
    startNew,
    edit,
    resume: (item: ActivityItem) => void resume(item),
    repeat: (from: Draft) => {
      open(begin(repeated(from, help.defaultDate)));
    },
    clear: () => {
      giveUp(id);
      startNew();
    },
    takeTheirs: (recorded: RecordedEntry) => {
      giveUp(id);
      edit(recorded);
    },
  };
}

export type EntryWork = ReturnType<typeof useEntry>;

/** The entry as the device kept it, or a new one; what is written is kept as it is written. */
function useKeptEntry(help: Help, account: string) {
  const kept = useState<Entry>(() => {
    const stored = storedDraft(account);
    return stored
      ? { ...begin(stored.draft, stored.id, stored.expectedRevision), isTouched: true }
      : begin(newDraft(help));
  });
  const [{ id, expectedRevision, draft, isTouched, saved }] = kept;
  useEffect(() => {
    if (isTouched && saved === null) storeDraft(account, { id, expectedRevision, draft });
  }, [account, id, expectedRevision, draft, isTouched, saved]);
  return kept;
}

function useSaving(account: string, entry: Entry, setEntry: (entry: Entry) => void) {
  const client = useApolloClient();
  const lang = useLang();
  return async (draft: Draft, expectedRevision: number = entry.expectedRevision) => {
    const { activity, notNumbers } = readDraft(draft);
    const clean = { draft, expectedRevision, faults: [], notNumbers, theirs: null, stopped: null };
    // After a conflict was settled, what is on record is what both began with.
    const base = entry.theirs ? draftOf(entry.theirs.activity) : entry.base;
    const asking = { ...entry, ...clean, base };
    setEntry({ ...asking, isSaving: notNumbers.length === 0 });
    if (notNumbers.length > 0) return;
    const confirmed = confirmedOf(entry);
    const { saveByOutbox, holdInForm } = await import('./save-by-outbox.ts');
    const decision = { id: entry.id, account, expectedRevision, activity, confirmed };
    const stands = (await saveByOutbox(client, account, [decision], lang)).get(entry.id);
    if (stands?.kind === 'refused' || stands?.kind === 'stopped') await holdInForm(client, decision);
    if (!stands) return;
    const answer = answerOf(stands);
    if (answer.saved !== null) forgetDraft(account);
    const faults = [...answer.faults, ...stillAsked(entry.faults, stands)];
    setEntry({ ...asking, ...answer, faults, isSaving: false });
  };
}

/** What is open in the form, as the outbox keeps it. */
function useOutboxItem(account: string) {
  const client = useApolloClient();
  const outboxNow = async () => (await import('../../outbox/account-work.ts')).accountWork(account, client).outbox;
  return {
    /** It is not sent until it is saved in the form; a conflict stays one until it is settled. */
    takeUp: async ({ id }: ActivityItem) => {
      const { outboxSteps } = await import('../../outbox/outbox-steps.ts');
      await (await outboxNow()).update(id, (item) => (item.state.kind === 'conflict' ? item : outboxSteps.held(item)));
    },
    /** What is left in the form is given up, also as the device keeps it. */
    giveUp: (id: string) => {
      void outboxNow().then((outbox) => outbox.update(id, (item) => (item.state.kind === 'sent' ? item : null)));
    },
  };
}
