import { skipToken, useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import { PageSection } from '../../components/page-section.tsx';
import { PageTools } from '../../components/page-tools.tsx';
import { useViewMode } from '../../components/view-mode.ts';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { failureOf } from '../../failure/failure.ts';
import { useSessionEnd } from '../../failure/session-end.ts';
import { tellsWhoIsLate } from '../../figures/tells-who-is-late.ts';
import { useShownAnswer } from '../../figures/use-shown-answer.ts';
import {
  ObservancesOfYearDocument,
  ObservanceStandingsDocument,
  type ObservancesOfYearQuery,
  type StandingPartsFragment,
} from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useLang, useMessages } from '../../language/language-context.tsx';
import { NextSteps } from '../../session/next-steps.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { Lifts } from './lifts.tsx';
import { ObservanceFilterBar } from './observance-filter-bar.tsx';
import { calendarQuestion, type ObservanceFilters } from './observance-questions.ts';
import type { ObservancesSearch } from './observances-search.ts';
import { observanceMessages } from './observances.messages.ts';
import { OneObservance } from './one-observance.tsx';
import { YearCalendar } from './year-calendar.tsx';
import classes from './observances.module.css';

interface ObservancesFiguresProps {
  readonly search: ObservancesSearch;
  readonly onChange: (part: Partial<ObservancesSearch>) => void;
}

/** The calendar of a year's observances with everything about each of them. */
export function ObservancesFigures({ search, onChange }: ObservancesFiguresProps) {
  const texts = useMessages(observanceMessages);
  const lang = API_LANG[useLang()];
  const { defaultPeriod } = useViewer();
  const year = Number(search.year ?? /\d{4}/.exec(defaultPeriod)?.[0]);
  const filters = { year, district: search.district, lang };
  const { data, loading, error, refetch } = useQuery(ObservancesOfYearDocument, {
    variables: calendarQuestion(filters),
  });
  useSessionEnd(error);
  const shown = useShownAnswer(data, filters);
  return (
    <div className={classes.page}>
      <p className={classes.lead}>{texts.lead}</p>
      <ObservanceFilterBar filters={filters} onChange={onChange} />
      <PageTools page="/observances" search={{ ...search, period: `cal:${String(year)}-Y`, year: undefined }} />
      {error && !data ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : shown ? (
        <Parts calendar={shown.answer.observanceCalendar} filters={shown.asked} busy={loading} />
      ) : (
        <div className={classes.waiting} role="status" aria-label={texts.loading} aria-busy />
      )}
    </div>
  );
}

function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const texts = useMessages(observanceMessages);
  const lang = useLang();
  if (failureOf(error, lang).code === 'FORBIDDEN') return <Notice kind="info" title={texts.noAggregates} />;
  return <FailureNotice error={error} onRetry={onRetry} />;
}

interface PartsProps {
  readonly calendar: ObservancesOfYearQuery['observanceCalendar'];
  readonly filters: ObservanceFilters;
  readonly busy: boolean;
}

function Parts({ calendar, filters, busy }: PartsProps) {
  const texts = useMessages(observanceMessages);
  const { isFixed } = useViewMode();
  const plans = useStandings(filters.year);
  if (calendar.observances.length === 0) {
    return (
      <Notice kind="empty" title={texts.none}>
        <p>{texts.noneText}</p>
      </Notice>
    );
  }
  return (
    <>
      <Notices calendar={calendar} />
      <PageSection id="calendar" title={texts.sections.calendar}>
        <YearCalendar {...{ calendar, filters, busy }} />
      </PageSection>
      <PageSection id="lift" title={texts.sections.lift}>
        <Lifts {...{ calendar, filters, busy }} />
      </PageSection>
      <PageSection id="each" title={texts.sections.each}>
        {plans.error !== undefined && <FailureNotice error={plans.error} onRetry={plans.onRetry} />}
        {calendar.observances.map((one) => (
          <OneObservance
            key={one.observance.id}
            one={one}
            plans={plans.found && ofObservance(plans.found, one.observance.code)}
            isLatenessTold={tellsWhoIsLate(plans.found ?? [])}
            filters={filters}
          />
        ))}
      </PageSection>
      {!isFixed && (
        <p className="screen-only">
          <Link to="/mandate" search={{ period: `cal:${String(filters.year)}-Y` }} hash="recognition">
            {texts.toRecognition}
          </Link>
        </p>
      )}
    </>
  );
}

/** What stands before the figures: that there are no records yet, or else that no report was due. */
function Notices({ calendar }: Pick<PartsProps, 'calendar'>) {
  const texts = useMessages(observanceMessages);
  const { isFixed } = useViewMode();
  const { dataFrom } = useViewer();
  const isBegun = calendar.observances.some(({ phase }) => phase !== 'COMING');
  const noReports = isBegun && calendar.evidence.warnings.find(({ code }) => code === 'NO_REPORTING_STATUS');
  return (
    <>
      {typeof dataFrom !== 'string' && !isFixed && (
        <Notice kind="empty" title={texts.noData}>
          <NextSteps />
        </Notice>
      )}
      {typeof dataFrom === 'string' && noReports && (
        <Notice kind="info" title={texts.noReports}>
          <p>{noReports.message}</p>
        </Notice>
      )}
    </>
  );
}

/** Plans of the bodies that the reader sees; null for a role without them. */
function useStandings(year: number) {
  const { mayReadRecords } = useViewer();
  const { data, previousData, error, refetch } = useQuery(
    ObservanceStandingsDocument,
    mayReadRecords ? { variables: { year }, fetchPolicy: 'cache-and-network' as const } : skipToken,
  );
  const found = (data ?? previousData)?.observancePlans ?? null;
  return { found, error: found ? undefined : error, onRetry: () => void refetch() };
}

function ofObservance(plans: readonly StandingPartsFragment[], code: string): readonly StandingPartsFragment[] {
  return plans.filter(({ observance }) => observance === code);
}
