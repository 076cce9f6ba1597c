import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { useLang, useMessages } from '../../language/language-context.tsx';
import type { ActivityItem } from '../../outbox/outbox-item.ts';
import { draftOf, newDraft, repeated, type Draft, type Help, type RecordedEntry } from './draft.ts';
import { entryMessages } from './entry.messages.ts';
import {
  afterSave,
  answerOf,
  begin,
  confirmedOf,
  faultKey,
  isWrittenOn,
  reasonsOf,
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
    if (!(await takeUp(item))) return;
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
      void giveUp(id);
      startNew();
    },
    takeTheirs: (recorded: RecordedEntry) => {
      void giveUp(id);
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
    if (saved !== null) forgetDraft(account);
    else if (isTouched) storeDraft(account, { id, expectedRevision, draft });
  }, [account, id, expectedRevision, draft, isTouched, saved]);
  return kept;
}

function useSaving(account: string, entry: Entry, setEntry: Dispatch<SetStateAction<Entry>>) {
  const client = useApolloClient();
  const lang = useLang();
  const { notSaved } = useMessages(entryMessages);
  const latest = useRef(entry);
  useEffect(() => {
    latest.current = entry;
  }, [entry]);
  return async (draft: Draft, expectedRevision: number = entry.expectedRevision) => {
    const { activity, notNumbers } = readDraft(draft);
    const clean = { draft, expectedRevision, faults: [], notNumbers, theirs: null, stopped: null, isLate: false };
    // After a conflict was settled, what is on record is what both began with.
    const base = entry.theirs ? draftOf(entry.theirs.activity) : entry.base;
    const asking = { ...entry, ...clean, base };
    setEntry({ ...asking, isSaving: notNumbers.length === 0 });
    if (notNumbers.length > 0) return;
    const confirmed = confirmedOf(entry);
    try {
      const { saveByOutbox, holdInForm } = await import('./save-by-outbox.ts');
      const decision = { id: entry.id, account, expectedRevision, activity, confirmed };
      const stands = (await saveByOutbox(client, account, [decision], lang)).get(entry.id);
      if (!stands) throw new Error('nothing is known of what was saved');
      const { current } = latest;
      const isToMend = stands.kind === 'refused' || stands.kind === 'stopped';
      // Where another entry is open by now, the list of the device tells what came of this one.
      if (isWrittenOn(current, asking) || (isToMend && current.opening === asking.opening))
        await holdInForm(client, decision);
      setEntry((now) => afterSave(now, asking, stands, entry.faults));
    } catch {
      const reason = { kind: 'unstored', reason: notSaved } as const;
      setEntry((now) => afterSave(now, asking, reason, entry.faults));
    }
  };
}

/** What is open in the form, as the outbox keeps it. */
function useOutboxItem(account: string) {
  const client = useApolloClient();
  const outboxNow = async () => (await import('../../outbox/account-work.ts')).accountWork(account, client).outbox;
  return {
    /** It is not sent until it is saved in the form. False where it is on its way already. */
    takeUp: async ({ id }: ActivityItem): Promise<boolean> => {
      const { outboxSteps } = await import('../../outbox/outbox-steps.ts');
      const taken = await (await outboxNow()).update(id, outboxSteps.held);
      return taken?.state.kind === 'held' || taken?.state.kind === 'conflict';
    },
    /** What is left in the form is given up, also as the device keeps it. */
    giveUp: async (id: string) => {
      const { outboxSteps } = await import('../../outbox/outbox-steps.ts');
      await (await outboxNow()).update(id, outboxSteps.givenUp);
    },
  };
}
