import { skipToken, useQuery } from '@apollo/client/react';
import { Link, useSearch } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import { PartOnPaper } from '../../components/part-on-paper.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { basisText, periodRange } from '../../figures/basis.ts';
import { ActivitiesDocument, ReferenceDocument, type ActivitiesQuery, type PeriodInput } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useLang, useMessages } from '../../language/language-context.tsx';
import { referenceOf } from '../../reference/reference.tsx';
import { NoRecordsYet } from '../../session/no-records-yet.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import type { ActivitiesSearch } from './activities-search.ts';
import { activityMessages } from './activities.messages.ts';
import { ActivityFilters, useFilterChange } from './activity-filters.tsx';
import { ActivityTable } from './activity-table.tsx';
import { NarrowedBy } from './narrowed-by.tsx';
import { canAsk, filterOf } from './narrowings.ts';
import { OneRecord } from './one-record.tsx';
import { TextSearchForm } from './text-search-form.tsx';
import classes from './activities-page.module.css';

const PAGE_SIZE = 50;

/** The records behind the figures, newest first: where every chart drills down to. */
export function ActivitiesPage() {
  const texts = useMessages(activityMessages);
  const { mayReadRecords } = useViewer();
  const { record } = useSearch({ from: '/activities' });
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      {mayReadRecords ? (
        <Shown record={record} />
      ) : (
        <Notice kind="info" title={texts.forbidden}>
          <p>{texts.forbiddenText}</p>
          <Link to="/">{texts.toOverview}</Link>
        </Notice>
      )}
    </>
  );
}

function Shown({ record }: { readonly record: string | undefined }) {
  return record === undefined ? <ActivityList /> : <OneRecord id={record} />;
}

/** The records under the filters of the address, and the lists that name what is filtered by. */
function useActivityList(search: ActivitiesSearch, period: string) {
  const { dataTo } = useViewer();
  const lang = API_LANG[useLang()];
  const reference = useQuery(ReferenceDocument, {
    variables: { on: dataTo ?? null, lang, ...baseOf(search) },
  });
  const lists = reference.data ?? reference.previousData;
  const codes = lists?.catalogue.codes ?? [];
  const query = {
    period: periodOf(search, period),
    lang,
    limit: PAGE_SIZE,
    offset: beforeOf(search),
    ...(search.text === undefined ? {} : { text: search.text }),
    ...baseOf(search),
    ...filterOf(search, codes),
  };
  const found = useQuery(ActivitiesDocument, canAsk(search, codes) ? { variables: { query } } : skipToken);
  useSessionEnd(found.error);
  return {
    ...found,
    answer: (found.data ?? found.previousData)?.activities,
    lists,
  };
}

function ActivityList() {
  const texts = useMessages(activityMessages);
  const formats = useFormats();
  const { defaultPeriod } = useViewer();
  const search = useSearch({ from: '/activities' });
  const period = search.period ?? defaultPeriod;
  const { answer, data, lists, loading, error, refetch } = useActivityList(search, period);
  const change = useFilterChange();
  return (
    <>
      <p className={classes.lead} role="status">
        {answer ? texts.lead(formats.number(answer.total), daysText(search, period, formats)) : texts.loading}
      </p>
      <p className="screen-only">
        <Link to="/duplicates" search={{ period: search.period }}>
          {texts.toDuplicates}
        </Link>
      </p>
      <TextSearchForm
        key={search.text ?? ''}
        text={search.text}
        onSearch={(text) => {
          change({ text });
        }}
      />
      <ActivityFilters lists={referenceOf(lists, formats.lang)} search={search} period={period} />
      <NarrowedBy
        search={search}
        codes={lists?.catalogue.codes ?? []}
        organisation={answer?.activities[0]?.organisation ?? null}
        onRemove={(...names) => {
          change(Object.fromEntries(names.map((name) => [name, undefined])));
        }}
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
  const { dataFrom } = useViewer();
  const formats = useFormats();
  if (answer.activities.length === 0) {
    if (typeof dataFrom !== 'string') return <NoRecordsYet />;
    return (
      <Notice kind="empty" title={texts.none}>
        <p>{texts.noneText}</p>
      </Notice>
    );
  }
  return (
    <div aria-busy={busy} className={classes.list}>
      <PartOnPaper before={beforeOf(search)} printed={answer.activities.length} total={answer.total} />
      <ActivityTable activities={answer.activities} />
      <Pages page={pageOf(search)} pages={Math.ceil(answer.total / PAGE_SIZE)} search={search} />
      <p className={classes.basis}>{basisText(answer.evidence, periodOf(search, period).range ?? period, formats)}</p>
    </div>
  );
}

/** The days of the address where it names some, else the period. */
function periodOf({ from, to }: ActivitiesSearch, period: string): PeriodInput {
  return from === undefined || to === undefined || from > to ? { code: period } : { range: { from, to } };
}

function daysText(search: ActivitiesSearch, period: string, formats: Formats): string {
  const { range } = periodOf(search, period);
  return range ? formats.range(range.from, range.to) : `${formats.period(period)} (${periodRange(period, formats)})`;
}

function pageOf(search: ActivitiesSearch): number {
  return search.page ?? 1;
}

/** How many records stand on the pages before. */
function beforeOf(search: ActivitiesSearch): number {
  return (pageOf(search) - 1) * PAGE_SIZE;
}

function baseOf({ base }: ActivitiesSearch): { base?: string } {
  return base === undefined ? {} : { base };
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
