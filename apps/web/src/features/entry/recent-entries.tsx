import { TextInput } from '@mantine/core';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { EntryHelpDocument, RetractActivityDocument } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useLang, useMessages } from '../../language/language-context.tsx';
import { forgetAnswers } from '../../session/forget-answers.ts';
import { draftOf, type Help, type RecordedEntry } from './draft.ts';
import { entryFieldMessages } from './entry-fields.messages.ts';
import { entryMessages } from './entry.messages.ts';
import { newUuid } from './new-uuid.ts';
import type { EntryWork } from './use-entry.ts';
import type { Lists } from './use-lists.ts';
import classes from './entry-page.module.css';

interface RecentEntriesProps {
  readonly help: Help;
  readonly lists: Lists;
  readonly work: EntryWork;
}

/** What this person entered last: to be repeated, changed or taken back. */
export function RecentEntries({ help, lists, work }: RecentEntriesProps) {
  const texts = useMessages(entryMessages);
  if (help.recent.length === 0) return null;
  return (
    <section className={classes.recent} aria-labelledby="entry-recent">
      <h2 id="entry-recent">{texts.recent}</h2>
      <ul>
        {help.recent.map((recorded) => (
          <RecentEntry key={recorded.id} recorded={recorded} lists={lists} work={work} />
        ))}
      </ul>
    </section>
  );
}

interface RecentEntryProps {
  readonly recorded: RecordedEntry;
  readonly lists: Lists;
  readonly work: EntryWork;
}

function RecentEntry({ recorded, lists, work }: RecentEntryProps) {
  const texts = useMessages(entryMessages);
  const names = useMessages(entryFieldMessages);
  const formats = useFormats();
  const [isTakingBack, setTakingBack] = useState(false);
  const { activity, status, isOpen } = recorded;
  const draft = draftOf(activity);
  const type = lists.codes('activity_type').find(({ value }) => value === draft.activityType)?.label ?? '';
  const attendances = draft.counts.attendances ?? '';
  const people = attendances === '' ? [] : [`${attendances} ${names.indicators.attendances.toLowerCase()}`];
  const what = [formats.date(activity.date), type, ...people].join(' · ');
  const act = (text: string, run: () => void) => ({ 'aria-label': `${text}: ${what}`, onClick: run, children: text });
  const turn = () => {
    setTakingBack(!isTakingBack);
  };
  const atTop = (run: () => void) => () => {
    run();
    document.getElementById('main')?.scrollIntoView();
    document.getElementById('entry-date')?.focus();
  };
  const repeat = atTop(() => {
    work.repeat(draft);
  });
  const edit = atTop(() => {
    work.edit(recorded);
  });
  return (
    <li>
      <p>
        {what} <small>{texts.states[status]}</small>
      </p>
      <div className={classes.actions}>
        <ActionButton {...act(texts.again, repeat)} />
        {isOpen && <ActionButton {...act(texts.edit, edit)} />}
        {isOpen && status !== 'RETRACTED' && (
          <ActionButton aria-expanded={isTakingBack} {...act(texts.takeBack, turn)} />
        )}
      </div>
      {isTakingBack && <TakeBack recorded={recorded} onDone={turn} />}
    </li>
  );
}

function TakeBack({ recorded, onDone }: { readonly recorded: RecordedEntry; readonly onDone: () => void }) {
  const texts = useMessages(entryMessages);
  const lang = API_LANG[useLang()];
  const client = useApolloClient();
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const retract = async () => {
    const { id, revision: expectedRevision } = recorded;
    const input = { id, expectedRevision, reason, idempotencyKey: newUuid(), lang };
    try {
      const { data } = await client.mutate({ mutation: RetractActivityDocument, variables: { input } });
      const [fault] = data?.retractActivity.faults ?? [];
      if (fault) {
        setRefused(fault.message);
        return;
      }
      await forgetAnswers(client).catch(() => undefined);
      await client.refetchQueries({ include: [EntryHelpDocument] });
      onDone();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <form
      className={classes.takeBack}
      onSubmit={(event) => {
        event.preventDefault();
        void retract();
      }}
    >
      {error !== null && <FailureNotice error={error} />}
      <TextInput
        label={texts.takeBackReason}
        value={reason}
        autoComplete="off"
        autoFocus
        error={refused}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <ActionButton type="submit">{texts.takeBackDo}</ActionButton>
    </form>
  );
}
