import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { HelpCatalogueDocument } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { foundParts, helpParts, type HelpPart } from './help-entries.ts';
import { HelpEntryText } from './help-entry.tsx';
import { helpMessages } from './help.messages.ts';
import classes from './help-page.module.css';

/** Words, measures and rules, each with an address of its own (`?term=`) that figures and charts lead to. */
export function HelpPage() {
  const texts = useMessages(helpMessages);
  const formats = useFormats();
  const { q = '', term } = useSearch({ from: '/help' });
  const { data, error, loading, refetch } = useQuery(HelpCatalogueDocument);
  useSessionEnd(error);
  const all = helpParts(data?.catalogue, formats);
  const parts = foundParts(all, q);
  // Words and measures stand in one list: what came later would push the rest away.
  const isWaiting = loading && !data;
  useTermInSight(term, isWaiting ? 0 : all.length);
  return (
    <div className={classes.page}>
      <h1>{texts.title}</h1>
      <p className={classes.lead}>{texts.lead}</p>
      <SearchForm asked={q} found={parts.reduce((sum, { entries }) => sum + entries.length, 0)} />
      {error && !data && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {isWaiting && (
        <p role="status" className={classes.waiting}>
          {texts.loading}
        </p>
      )}
      {!isWaiting && parts.length === 0 && <Notice kind="empty" title={texts.nothing} />}
      {!isWaiting && parts.length > 0 && (
        <>
          <Contents parts={parts} />
          {parts.map((part) => (
            <section key={part.id} aria-labelledby={`part-${part.id}`}>
              <h2 id={`part-${part.id}`}>{part.title}</h2>
              <dl className={classes.entries}>
                {part.entries.map((entry) => (
                  <HelpEntryText key={entry.id} entry={entry} isAsked={entry.id === term} />
                ))}
              </dl>
            </section>
          ))}
        </>
      )}
    </div>
  );
}

function SearchForm({ asked, found }: { readonly asked: string; readonly found: number }) {
  const texts = useMessages(helpMessages);
  const formats = useFormats();
  const navigate = useNavigate({ from: '/help' });
  return (
    <form
      role="search"
      className={`${classes.search ?? ''} screen-only`}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <TextField
        label={texts.search}
        hint={texts.searchHint}
        type="search"
        value={asked}
        onChange={(q) => void navigate({ search: { q }, replace: true, resetScroll: false })}
      />
      <p role="status">{asked === '' ? '' : texts.found(formats.number(found))}</p>
    </form>
  );
}

function Contents({ parts }: { readonly parts: readonly HelpPart[] }) {
  const texts = useMessages(helpMessages);
  return (
    <nav aria-label={texts.contents} className={`${classes.contents ?? ''} screen-only`}>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#part-${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whoever comes from a figure lands on its entry; measures arrive with the catalogue, so it is looked for again then. */
function useTermInSight(term: string | undefined, parts: number): void {
  useEffect(() => {
    if (term === undefined) return;
    const entry = document.getElementById(`term-${term}`);
    entry?.scrollIntoView({ block: 'start' });
    entry?.focus({ preventScroll: true });
  }, [term, parts]);
}
