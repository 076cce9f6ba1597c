import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { failureOf } from '../../failure/failure.ts';
import { basisText, periodRange } from '../../figures/basis.ts';
import { topicName } from '../../figures/names.ts';
import { periodOptions, reportingYears } from '../../figures/period-options.ts';
import { ActivitiesDocument, ReferenceDocument, type ActivityFilter } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { referenceOf, type Reference } from '../../reference/reference.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import type { ActivitiesSearch } from './activities-search.ts';
import { activityMessages } from './activities.messages.ts';
import { ActivityTable } from './activity-table.tsx';
import classes from './activities-page.module.css';

const PAGE_SIZE = 50;

/** The records behind the figures, newest first: where every chart drills down to. */
export function ActivitiesPage() {
  const texts = useMessages(activityMessages);
  const formats = useFormats();
  const viewer = useViewer();
  const search = useSearch({ from: '/activities' });
  const period = search.period ?? viewer.defaultPeriod;
  const page = search.page ?? 1;
  const lang = API_LANG[formats.lang];
  const where = filterOf(search);
  const { data, previousData, loading, error, refetch } = useQuery(ActivitiesDocument, {
    variables: {
      query: {
        period: { code: period },
        lang,
        limit: PAGE_SIZE,
        offset: (page - 1) * PAGE_SIZE,
        ...(where === null ? {} : { where }),
      },
    },
    skip: !viewer.mayReadRecords,
  });
  const reference = useQuery(ReferenceDocument, {
    variables: { on: viewer.dataTo ?? null, lang },
    skip: !viewer.mayReadRecords,
  });
  const lists = referenceOf(reference.data ?? reference.previousData);
  const answer = (data ?? previousData)?.activities;
  const forbidden =
    !viewer.mayReadRecords || (error !== undefined && failureOf(error, formats.lang).code === 'FORBIDDEN');
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      {forbidden ? (
        <Notice kind="info" title={texts.forbidden}>
          <p>{texts.forbiddenText}</p>
          <Link to="/">{texts.toOverview}</Link>
        </Notice>
      ) : (
        <>
          <p className={classes.lead} role="status">
            {answer
              ? texts.lead(formats.number(answer.total), `${formats.period(period)} (${periodRange(period, formats)})`)
              : texts.loading}
          </p>
          <Filters lists={lists} search={search} period={period} />
          {error && !data ? (
            <FailureNotice error={error} onRetry={() => void refetch()} />
          ) : answer?.total === 0 ? (
            <Notice kind="empty" title={texts.none}>
              <p>{texts.noneText}</p>
            </Notice>
          ) : (
            answer && (
              <div aria-busy={loading} className={classes.list}>
                <ActivityTable activities={answer.activities} />
                <Pages page={page} pages={Math.ceil(answer.total / PAGE_SIZE)} search={search} />
                <p className={classes.basis}>{basisText(answer.evidence, period, formats)}</p>
              </div>
            )
          )}
        </>
      )}
    </>
  );
}

/** The filter of the question; null when nothing narrows it. */
function filterOf({ topic, district, commune, status }: ActivitiesSearch): ActivityFilter | null {
  const set = Object.entries({ topic, district, commune, status }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value]] as const],
  );
  return set.length === 0 ? null : Object.fromEntries(set);
}

interface FiltersProps {
  readonly lists: Reference;
  readonly search: ActivitiesSearch;
  readonly period: string;
}

function Filters({ lists, search, period }: FiltersProps) {
  const texts = useMessages(activityMessages);
  const formats = useFormats();
  const viewer = useViewer();
  const navigate = useNavigate({ from: '/activities' });
  const change = (part: Partial<ActivitiesSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part, page: undefined }), resetScroll: false });
  const valueOf = (text: string) => (text === '' ? undefined : text);
  const years =
    typeof viewer.dataFrom === 'string' && typeof viewer.dataTo === 'string'
      ? reportingYears(viewer.dataFrom, viewer.dataTo)
      : [];
  const communes = lists.areas.filter((area) => search.district === undefined || area.district?.id === search.district);
  const filtered = [search.topic, search.district, search.commune, search.status].some((value) => value !== undefined);
  return (
    <form
      className={`${classes.filters ?? ''} screen-only`}
      role="search"
      aria-label={texts.filters}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <NativeSelect
        label={texts.period}
        value={period}
        data={periodOptions(years, period, formats)}
        onChange={(event) => {
          change({ period: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={texts.topic}
        value={search.topic ?? ''}
        data={[
          { value: '', label: texts.all },
          ...lists.topics.map((topic) => ({ value: topic.code, label: topicName(topic, formats.lang) })),
        ]}
        onChange={(event) => {
          change({ topic: valueOf(event.currentTarget.value) });
        }}
      />
      <NativeSelect
        label={texts.district}
        value={search.district ?? ''}
        data={[
          { value: '', label: texts.all },
          ...lists.districts.map((district) => ({ value: district.code, label: district.label })),
        ]}
        onChange={(event) => {
          change({ district: valueOf(event.currentTarget.value), commune: undefined });
        }}
      />
      <NativeSelect
        label={texts.commune}
        value={search.commune ?? ''}
        data={[
          { value: '', label: texts.all },
          ...communes.map(({ unit, district }) => ({
            value: unit.id,
            label: search.district === undefined && district ? `${unit.label} – ${district.label}` : unit.label,
          })),
        ]}
        onChange={(event) => {
          change({ commune: valueOf(event.currentTarget.value) });
        }}
      />
      <NativeSelect
        label={texts.state}
        value={search.status ?? ''}
        data={[
          { value: '', label: texts.status.VERIFIED },
          { value: 'SUBMITTED', label: texts.status.SUBMITTED },
          { value: 'RETURNED', label: texts.status.RETURNED },
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          change({ status: value === 'SUBMITTED' || value === 'RETURNED' ? value : undefined });
        }}
      />
      <button
        type="button"
        className={classes.clear}
        disabled={!filtered}
        onClick={() => {
          change({ topic: undefined, district: undefined, commune: undefined, status: undefined });
        }}
      >
        {texts.clear}
      </button>
    </form>
  );
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
