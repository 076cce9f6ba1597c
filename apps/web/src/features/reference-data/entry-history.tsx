import { useQuery } from '@apollo/client/react';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { ReferenceHistoryDocument, type ReferenceEntryPartsFragment } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useLang, useMessages } from '../../language/language-context.tsx';
import { entryText } from './entry-text.ts';
import { referenceDataMessages } from './reference-data.messages.ts';
import type { Choices } from './use-choices.ts';

/** Every version of an entry, newest first. */
export function EntryHistory({
  entry,
  choices,
}: {
  readonly entry: ReferenceEntryPartsFragment;
  readonly choices: Choices;
}) {
  const texts = useMessages(referenceDataMessages);
  const formats = useFormats();
  const lang = useLang();
  const { kind, key } = entry;
  const { data, error } = useQuery(ReferenceHistoryDocument, {
    variables: { kind, key, lang: API_LANG[lang] },
    fetchPolicy: 'network-only',
  });
  if (error) return <FailureNotice error={error} />;
  const { version, at, by, what } = texts.historyColumns;
  const rows = (data?.referenceHistory ?? []).map((one) => {
    const said = one.entry ? entryText(one.entry, { texts, formats, choices, lang }) : null;
    const content = said ? [said.name, ...said.details].filter((part) => part !== '').join(' · ') : texts.takenAway;
    const number = formats.number(one.version);
    return { key: number, cells: [number, formats.dateTime(one.recordedAt), one.by, content] };
  });
  const columns = [version, at, by, what].map((label) => ({ label, numeric: false }));
  return <DataTable table={{ caption: texts.history, columns, rows }} wide />;
}
