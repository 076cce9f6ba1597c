import { useQuery } from '@apollo/client/react';
import { Link, useSearch } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { basisText, periodRange } from '../../figures/basis.ts';
import { ActivitiesDocument, ReferenceDocument, type ActivitiesQuery, type ActivityFilter } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { referenceOf } from '../../reference/reference.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import type { ActivitiesSearch } from './activities-search.ts';
import { activityMessages } from './activities.messages.ts';
import { ActivityFilters } from './activity-filters.tsx';
import { ActivityTable } from './activity-table.tsx';
import classes from './activities-page.module.css';

const PAGE_SIZE = 50;

/** The records behind the figures, newest first: where every chart drills down to. */
export function ActivitiesPage() {
  const texts = useMessages(activityMessages);
  const { mayReadRecords } = useViewer();
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      {mayReadRecords ? (
        <ActivityList />
      ) : (
        <Notice kind="info" title={texts.forbidden}>
          <p>{texts.forbiddenText}</p>
          <Link to="/">{texts.toOverview}</Link>
        </Notice>
      )}
    </>
  );
}

function ActivityList() {
  const texts = useMessages(activityMessages);
  const formats = useFormats();
  const { defaultPeriod, dataTo } = useViewer();
  const search = useSearch({ from: '/activities' });
  const period = search.period ?? defaultPeriod;
  const lang = API_LANG[formats.lang];
  const query = {
    period: { code: period },
    lang,
    limit: PAGE_SIZE,
    offset: (pageOf(search) - 1) * PAGE_SIZE,
    ...filterOf(search),
  };
  const { data, previousData, loading, error, refetch } = useQuery(ActivitiesDocument, { variables: { query } });
  const reference = useQuery(ReferenceDocument, { variables: { on: dataTo ?? null, lang } });
  useSessionEnd(error);
  const answer = (data ?? previousData)?.activities;
  return (
    <>
      <p className={classes.lead} role="status">
        {answer
          ? texts.lead(formats.number(answer.total), `${formats.period(period)} (${periodRange(period, formats)})`)
          : texts.loading}
      </p>
      <ActivityFilters
        lists={referenceOf(reference.data ?? reference.previousData, formats.lang)}
        search={search}
        period={period}
      />
      {error && !data ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : (
        answer && <Found answer={answer} search={search} period={period} busy={loading} />
      )}
    </>
  );
}

interface FoundProps {
  readonly answer: ActivitiesQuery['activities'];
  readonly search: ActivitiesSearch;
  readonly period: string;
  readonly busy: boolean;
}

function Found({ answer, search, period, busy }: FoundProps) {
  const texts = useMessages(activityMessages);
  const formats = useFormats();
  if (answer.activities.length === 0) {
    return (
      <Notice kind="empty" title={texts.none}>
        <p>{texts.noneText}</p>
      </Notice>
    );
  }
  return (
    <div aria-busy={busy} className={classes.list}>
      <ActivityTable activities={answer.activities} />
      <Pages page={pageOf(search)} pages={Math.ceil(answer.total / PAGE_SIZE)} search={search} />
      <p className={classes.basis}>{basisText(answer.evidence, period, formats)}</p>
    </div>
  );
}

function pageOf(search: ActivitiesSearch): number {
  return search.page ?? 1;
}

/** The filter of the question; nothing when nothing narrows it. */
function filterOf({ topic, district, commune, status }: ActivitiesSearch): { where?: ActivityFilter } {
  const set = Object.entries({ topic, district, commune, status }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value]] as const],
  );
  return set.length === 0 ? {} : { where: Object.fromEntries(set) };
}

interface PagesProps {
  readonly page: number;
  readonly pages: number;
  readonly search: ActivitiesSearch;
}

function Pages({ page, pages, search }: PagesProps) {
  const texts = useMessages(activityMessages);
  const formats = useFormats();
  if (pages <= 1) return null;
  return (
    <nav className={`${classes.pages ?? ''} screen-only`} aria-label={texts.pages}>
      {page > 1 && (
        <Link to="/activities" search={{ ...search, page: page - 1 }}>
          ← {texts.previous}
        </Link>
      )}
      <span>{texts.page(formats.number(page), formats.number(pages))}</span>
      {page < pages && (
        <Link to="/activities" search={{ ...search, page: page + 1 }}>
          {texts.next} →
        </Link>
      )}
    </nav>
  );
}
