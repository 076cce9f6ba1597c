import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { FilterForm } from '../../components/filter-form.tsx';
import { newUuid } from '../../components/new-uuid.ts';
import { Notice } from '../../components/notice.tsx';
import { PartOnPaper } from '../../components/part-on-paper.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { periodRange } from '../../figures/basis.ts';
import { PeriodChoice } from '../../figures/period-choice.tsx';
import { StandingLinksDocument, UnlinkDuplicateDocument } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { forgetAnswers } from '../../session/forget-answers.ts';
import { duplicatesMessages } from './duplicates.messages.ts';
import { linksMessages } from './links.messages.ts';
import { StandingLink, useLinkName, type StandingLinkParts } from './standing-link.tsx';
import classes from './duplicates-page.module.css';

const PAGE_SIZE = 10;

/** The links that stand, the newest first, of all periods unless one is chosen. */
export function StandingLinks() {
  const texts = useMessages(linksMessages);
  const formats = useFormats();
  const { period, page = 1 } = useSearch({ from: '/duplicates' });
  const { found, loading, error, refetch } = useLinks(period, page);
  const { undone, isBusy, undo } = useUndo();
  useSessionEnd(error);
  const days = period === undefined ? texts.always : `${formats.period(period)} (${periodRange(period, formats)})`;
  return (
    <>
      <p className={classes.lead} role="status">
        {found ? texts.lead(formats.number(found.total), days) : texts.loading}
      </p>
      <p className={classes.explain}>{texts.explain}</p>
      <Period period={period} />
      <Undone key={undone?.id ?? ''} undone={undone} />
      {error && !found && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {found && found.links.length === 0 && <NoLinks period={period} isPast={found.total > 0} />}
      {found && <PartOnPaper before={(page - 1) * PAGE_SIZE} printed={found.links.length} total={found.total} />}
      <div aria-busy={loading}>
        {found?.links.map((link) => (
          <StandingLink key={link.linked.id} link={link} isBusy={isBusy} onUndo={() => undo(link)} />
        ))}
      </div>
      {found && <Pages period={period} page={page} pages={Math.ceil(found.total / PAGE_SIZE)} />}
    </>
  );
}

function useLinks(period: string | undefined, page: number) {
  const { lang } = useFormats();
  const days = period === undefined ? {} : { period: { code: period } };
  const query = { ...days, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE, lang: API_LANG[lang] };
  const { data, previousData, loading, error, refetch } = useQuery(StandingLinksDocument, {
    variables: { query },
    fetchPolicy: 'cache-and-network',
  });
  return { found: (data ?? previousData)?.duplicateLinks, loading, error, refetch };
}

interface UndoneLink {
  readonly id: string;
  readonly name: string;
}

function useUndo() {
  const client = useApolloClient();
  const nameOf = useLinkName();
  const [undone, setUndone] = useState<UndoneLink | null>(null);
  const [unlink, { loading }] = useMutation(UnlinkDuplicateDocument);
  const undo = async (link: StandingLinkParts) => {
    const { id, revision } = link.linked;
    const input = { id, expectedRevision: revision, idempotencyKey: newUuid() };
    const { data } = await unlink({ variables: { input } });
    if (!data) return;
    setUndone({ id, name: nameOf(link) });
    // The link is undone; the figures of every page, and the links of this one, are asked anew.
    await forgetAnswers(client).catch(() => undefined);
  };
  return { undone, isBusy: loading, undo };
}

/** Takes the focus when a link was undone: the link is gone from the list. */
function Undone({ undone }: { readonly undone: UndoneLink | null }) {
  const texts = useMessages(linksMessages);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    said.current?.focus();
  }, []);
  if (!undone) return null;
  return (
    <p className={classes.answered} tabIndex={-1} ref={said}>
      {texts.undone(undone.name)}{' '}
      <Link to="/activities" search={{ record: undone.id }}>
        {texts.history}
      </Link>
    </p>
  );
}

function NoLinks({ period, isPast }: { readonly period: string | undefined; readonly isPast: boolean }) {
  const texts = useMessages(linksMessages);
  if (isPast)
    return (
      <Notice kind="empty" title={texts.noPage}>
        <Link to="/duplicates" search={{ view: 'links', period }}>
          {texts.firstPage}
        </Link>
      </Notice>
    );
  return (
    <Notice kind="empty" title={period !== undefined ? texts.noneInPeriod : texts.none}>
      <p>{texts.noneText}</p>
      <Link to="/duplicates" search={{ period }}>
        {texts.toPairs}
      </Link>
    </Notice>
  );
}

function Period({ period }: { readonly period: string | undefined }) {
  const texts = useMessages(duplicatesMessages);
  const { allPeriods } = useMessages(linksMessages);
  const navigate = useNavigate({ from: '/duplicates' });
  const choose = (chosen: string) => {
    const search = { view: 'links' as const, period: chosen === '' ? undefined : chosen };
    void navigate({ search, resetScroll: false });
  };
  return (
    <FilterForm
      label={texts.filters}
      clearLabel={texts.clear}
      canClear={period !== undefined}
      onClear={() => {
        choose('');
      }}
    >
      <PeriodChoice label={texts.period} period={period ?? ''} allLabel={allPeriods} onChange={choose} />
    </FilterForm>
  );
}

interface PagesProps {
  readonly period: string | undefined;
  readonly page: number;
  readonly pages: number;
}

function Pages({ period, page, pages }: PagesProps) {
  const texts = useMessages(linksMessages);
  const formats = useFormats();
  if (pages <= 1) return null;
  return (
    <nav className={`${classes.pages ?? ''} screen-only`} aria-label={texts.pages}>
      {page > 1 && (
        <Link to="/duplicates" search={{ view: 'links', period, page: page - 1 }}>
          ← {texts.previous}
        </Link>
      )}
      <span>{texts.page(formats.number(page), formats.number(pages))}</span>
      {page < pages && (
        <Link to="/duplicates" search={{ view: 'links', period, page: page + 1 }}>
          {texts.next} →
        </Link>
      )}
    </nav>
  );
}
