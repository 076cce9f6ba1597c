import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { EntryHelpDocument } from '../../gql/graphql.ts';
import { useLang, useMessages } from '../../language/language-context.tsx';
import { accountWork } from '../../outbox/account-work.ts';
import type { RecordedEntry } from './draft.ts';
import { entryMessages } from './entry.messages.ts';
import { saveByOutbox, type Standing } from './save-by-outbox.ts';
import classes from './entry-page.module.css';

interface TakeBackProps {
  readonly account: string;
  readonly recorded: RecordedEntry;
  /** The reason that stands in the list of this device, and why it was refused. */
  readonly given?: { readonly reason: string; readonly refused: string };
  /** It was taken back, waits for a line, or stands in the outbox with another version. */
  readonly onDone: () => void;
}

/** The reason for taking an activity back. With a line it is told at once what came of it. */
export function TakeBack({ account, recorded, given, onDone }: TakeBackProps) {
  const texts = useMessages(entryMessages);
  const lang = useLang();
  const client = useApolloClient();
  const [reason, setReason] = useState(given?.reason ?? '');
  const [refused, setRefused] = useState<string | null>(given?.refused ?? null);
  const [isSending, setSending] = useState(false);
  const retract = async () => {
    setSending(true);
    try {
      const { id, revision: expectedRevision } = recorded;
      const decision = { kind: 'retraction', id, account, expectedRevision, recorded, reason } as const;
      const standing = (await saveByOutbox(client, account, [decision], lang)).get(id);
      const words = standing ? refusalOf(standing) : null;
      setRefused(words);
      if (words === null) {
        if (standing?.kind === 'conflict') await askAnew(client);
        onDone();
      } else if (given === undefined && (standing?.kind === 'refused' || standing?.kind === 'stopped')) {
        // It is told here; the reason stands in the field, and nowhere else.
        await accountWork(account, client).outbox.remove(id);
      }
    } catch {
      setRefused(`${texts.notSaved.title}. ${texts.notSaved.remedy}`);
    } finally {
      setSending(false);
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
      <TextField
        label={texts.takeBackReason}
        value={reason}
        autoFocus
        error={refused ?? undefined}
        onChange={(value) => {
          setReason(value);
        }}
      />
      <ActionButton type="submit" disabled={isSending}>
        {texts.takeBackDo}
      </ActionButton>
    </form>
  );
}

async function askAnew(client: ApolloClient): Promise<void> {
  await client.refetchQueries({ include: [EntryHelpDocument] }).catch(() => []);
}

/** Why it was refused, in words; null where it was not. */
function refusalOf(standing: Standing): string | null {
  switch (standing.kind) {
    case 'refused':
    case 'unkept':
      return standing.faults.map(({ message, suggestion }) => [message, suggestion].join(' ').trim()).join(' ');
    case 'stopped':
    case 'unstored':
      return `${standing.reason.title} ${standing.reason.remedy}`;
    default:
      return null;
  }
}
