import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { AskedRecordDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { accountWork } from '../../outbox/account-work.ts';
import { isUnsent } from '../../outbox/outbox-item.ts';
import { entryMessages } from './entry.messages.ts';
import type { EntryWork } from './use-entry.ts';

interface AskedRecordProps {
  readonly id: string;
  readonly account: string;
  readonly work: EntryWork;
}

/**
 * Opens the activity that the address names; says so where it cannot be changed by this person. What this device has written of
 * it and not sent yet is not replaced: it is led to instead.
 */
export function AskedRecord({ id, account, work }: AskedRecordProps) {
  const texts = useMessages(entryMessages);
  const { outbox } = accountWork(account, useApolloClient());
  const { data, error } = useQuery(AskedRecordDocument, { variables: { id }, fetchPolicy: 'no-cache' });
  const opened = useRef(false);
  const recorded = data?.recordedEntry;
  const { entry, edit } = work;
  const isInForm = entry.id === id && entry.isTouched;
  useEffect(() => {
    if (!recorded || opened.current) return;
    opened.current = true;
    if (isInForm) return;
    void outbox.items().then((items) => {
      if (!items.some((item) => item.id === id && isUnsent(item))) edit(recorded);
    });
  }, [recorded, edit, id, isInForm, outbox]);
  const waits = useSyncExternalStore(outbox.subscribe, outbox.snapshot).some(
    (item) => item.id === id && isUnsent(item),
  );
  if (waits && entry.id !== id)
    return (
      <Notice kind="info" title={texts.waitsHere}>
        <p>{texts.waitsHereText}</p>
      </Notice>
    );
  if (error) return <FailureNotice error={error} />;
  if (!data || recorded) return null;
  return (
    <Notice kind="info" title={texts.notOpen}>
      <p>{texts.notOpenText}</p>
    </Notice>
  );
}
