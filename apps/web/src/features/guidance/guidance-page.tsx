import { useQuery } from '@apollo/client/react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Choice } from '../../components/choice.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { FilterForm } from '../../components/filter-form.tsx';
import { HelpTerms } from '../../components/help-terms.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { isReportingKnown } from '../../figures/is-reporting-known.ts';
import { PeriodChoice } from '../../figures/period-choice.tsx';
import { GuidanceDocument } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { guidanceMessages } from './guidance.messages.ts';
import { STATION_STATES, type GuidanceSearch } from './guidance-search.ts';
import { countStates, districtWide, stationsOf, type Station } from './stations.ts';
import { lastDayOf } from '../../figures/period-window.ts';
import classes from './guidance-page.module.css';

/** Which commune stations were urged and guided in a period, which not yet, and of which nothing is known. */
export function GuidancePage() {
  const texts = useMessages(guidanceMessages);
  const formats = useFormats();
  const { defaultPeriod, mayEnter } = useViewer();
  const search = useSearch({ from: '/guidance' });
  const period = search.period ?? defaultPeriod;
  const { data, previousData, error, refetch } = useQuery(GuidanceDocument, {
    variables: {
      query: questionOf(period, API_LANG[formats.lang]),
      on: lastDayOf(period),
      lang: API_LANG[formats.lang],
    },
  });
  useSessionEnd(error);
  const answer = data ?? previousData;
  return (
    <div className={classes.page}>
      <h1>{texts.title}</h1>
      <p className={classes.hint}>{texts.lead}</p>
      {mayEnter && (
        <p className="screen-only">
          <Link to="/entry">{texts.enter}</Link>
        </p>
      )}
      {error && !answer && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!error && !answer && <p role="status">{texts.loading}</p>}
      {answer && (
        <Stations
          stations={stationsOf(answer)}
          isKnown={isReportingKnown(answer.analytics.evidence)}
          {...{ search, period }}
        />
      )}
      {answer && districtWide(answer) > 0 && <p>{texts.wide(formats.number(districtWide(answer)))}</p>}
      {answer && <p className={classes.hint}>{texts.basis(answer.analytics.evidence.dataVersion)}</p>}
    </div>
  );
}

function questionOf(period: string, lang: 'VI' | 'EN') {
  return {
    measures: ['ACTIVITIES' as const, 'SUPERVISION_VISITS' as const, 'GUIDANCE_DOCUMENTS' as const],
    groupBy: ['COMMUNE' as const],
    where: { activityType: ['guidance_supervision'] },
    period: { code: period },
    fill: 'MEMBERS' as const,
    lang,
  };
}

interface FiltersProps {
  readonly stations: readonly Station[];
  readonly search: GuidanceSearch;
  readonly period: string;
}

interface StationsProps extends FiltersProps {
  /** A report was due in the period. */
  readonly isKnown: boolean;
}

function Stations({ stations, isKnown, search, period }: StationsProps) {
  const texts = useMessages(guidanceMessages);
  const formats = useFormats();
  const inDistrict = stations.filter(({ district }) => !search.district || district?.id === search.district);
  const shown = inDistrict.filter(({ state }) => !search.state || state === search.state);
  const { guided, not_yet: notYet, unknown } = countStates(inDistrict);
  const [told, rest, open] = [formats.number(guided), formats.number(notYet), formats.number(unknown)];
  const number = (value: number | null) => (value === null ? texts.untold : formats.number(value));
  const { commune, district, state, visits, documents } = texts.columns;
  const columns = [
    ...[commune, district, state].map((label) => ({ label, numeric: false })),
    ...[visits, documents].map((label) => ({ label, numeric: true })),
  ];
  const rows = shown.map((station) => ({
    key: station.unit,
    cells: [
      ...[station.label, station.district?.label ?? texts.untold, texts.states[station.state]],
      ...[number(station.visits), number(station.documents)],
    ],
  }));
  return (
    <>
      <p role="status">{isKnown ? texts.finding(told, rest, open) : texts.findingNotDue(told, open)}</p>
      <Filters {...{ stations, search, period }} />
      <HelpTerms
        terms={[
          { term: 'unknown', name: texts.states.unknown },
          { term: 'SUPERVISION_VISITS', name: visits },
          { term: 'GUIDANCE_DOCUMENTS', name: documents },
        ]}
      />
      {rows.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <DataTable table={{ caption: texts.caption(formats.period(period)), columns, rows }} />
      )}
    </>
  );
}

function Filters({ stations, search, period }: FiltersProps) {
  const texts = useMessages(guidanceMessages);
  const navigate = useNavigate({ from: '/guidance' });
  const change = (changed: Partial<GuidanceSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  const districts = new Map(stations.flatMap(({ district }) => (district ? [[district.id, district.label]] : [])));
  return (
    <FilterForm
      label={texts.filters}
      clearLabel={texts.clear}
      canClear={search.district !== undefined || search.state !== undefined}
      onClear={() => {
        change({ district: undefined, state: undefined });
      }}
    >
      <PeriodChoice
        label={texts.period}
        period={period}
        onChange={(chosen) => {
          change({ period: chosen, district: undefined });
        }}
      />
      <Choice
        label={texts.district}
        all={texts.all}
        value={search.district}
        choices={[...districts].map(([value, label]) => ({ value, label }))}
        onChange={(chosen) => {
          change({ district: chosen });
        }}
      />
      <Choice
        label={texts.state}
        all={texts.all}
        value={search.state}
        choices={STATION_STATES.map((value) => ({ value, label: texts.states[value] }))}
        onChange={(chosen) => {
          change({ state: chosen });
        }}
      />
    </FilterForm>
  );
}
