import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { AskedRecordDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { entryMessages } from './entry.messages.ts';
import type { EntryWork } from './use-entry.ts';

/** Opens the activity that the address names; says so where it cannot be changed by this person. */
export function AskedRecord({ id, work }: { readonly id: string; readonly work: EntryWork }) {
  const texts = useMessages(entryMessages);
  const { data, error } = useQuery(AskedRecordDocument, { variables: { id }, fetchPolicy: 'no-cache' });
  const opened = useRef(false);
  const recorded = data?.recordedEntry;
  useEffect(() => {
    if (!recorded || opened.current) return;
    opened.current = true;
    work.edit(recorded);
  }, [recorded, work]);
  if (error) return <FailureNotice error={error} />;
  if (!data || recorded) return null;
  return (
    <Notice kind="info" title={texts.notOpen}>
      <p>{texts.notOpenText}</p>
    </Notice>
  );
}
