import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Notice } from '../../components/notice.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { ReferenceEntriesDocument, type ReferenceEntryKind } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useLang, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { AddPanel } from './add-panel.tsx';
import { EntryList } from './entry-list.tsx';
import type { Option } from './form.types.ts';
import { referenceDataMessages } from './reference-data.messages.ts';
import { useChoices } from './use-choices.ts';
import classes from './reference-data.module.css';

const FIRST = 50;
/** As many as the API answers at once. */
const MOST = 1_000;
const TYPING_MILLISECONDS = 200;

/** The entries of one kind of reference data: found, added, changed, with their history. Auditors read. */
export function ReferencePage({ kind }: { readonly kind: ReferenceEntryKind }) {
  const texts = useMessages(referenceDataMessages);
  const lang = useLang();
  const mayChange = useViewer().role === 'ADMINISTRATOR';
  const [search, setSearch] = useState('');
  const [list, setList] = useState('');
  const [isSaved, setSaved] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const choices = useChoices();
  const [typed] = useDebouncedValue(search, TYPING_MILLISECONDS);
  const { data, previousData, error, refetch } = useQuery(ReferenceEntriesDocument, {
    variables: {
      ...{ kind, search: typed, limit: isWhole ? MOST : FIRST, lang: API_LANG[lang] },
      list: list === '' ? null : list,
    },
    fetchPolicy: 'cache-and-network',
  });
  useSessionEnd(error);
  const found = (data ?? previousData)?.referenceEntries;
  const saved = () => {
    setSaved(true);
    void refetch();
  };
  const { title, lead } = texts.pages[kind];
  return (
    <div className={classes.page}>
      <h1>{title}</h1>
      <p className={classes.hint}>{lead}</p>
      {!mayChange && <p className={classes.hint}>{texts.readOnly}</p>}
      {isSaved && <Notice kind="success" title={texts.saved} />}
      {mayChange && (
        <AddPanel
          {...{ kind, list, choices, onSaved: saved }}
          entries={found?.entries ?? []}
          onOpen={() => {
            setSaved(false);
          }}
        />
      )}
      <Filters {...{ kind, search, list, setSearch, setList }} classesOfAreas={choices.codes('area_class')} />
      {error && !found && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!error && !found && <p role="status">{texts.loading}</p>}
      {found && (
        <EntryList {...{ found, choices, mayChange, isWhole, setWhole }} first={FIRST} most={MOST} onSaved={saved} />
      )}
    </div>
  );
}

interface FiltersProps {
  readonly kind: ReferenceEntryKind;
  readonly search: string;
  readonly list: string;
  readonly setSearch: (search: string) => void;
  readonly setList: (list: string) => void;
  readonly classesOfAreas: readonly Option[];
}

function Filters({ kind, search, list, setSearch, setList, classesOfAreas }: FiltersProps) {
  const texts = useMessages(referenceDataMessages);
  const lists = Object.entries(texts.lists).map(([value, label]) => ({ value, label }));
  const narrowing = { CODE: lists, CLASS_MEMBERSHIP: classesOfAreas, ORGANISATION: [], POPULATION: [] }[kind];
  return (
    <div className={`${classes.filters ?? ''} screen-only`}>
      <TextField label={texts.search} type="search" value={search} onChange={setSearch} />
      {narrowing.length > 0 && (
        <SelectField label={kind === 'CODE' ? texts.list : texts.areaClass} value={list} onChange={setList}>
          <option value="">{texts.all}</option>
          {narrowing.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
}
