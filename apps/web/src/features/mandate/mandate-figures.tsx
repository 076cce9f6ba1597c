import { parsePeriodCode } from '@lantoa/domain';
import { skipToken, useQuery } from '@apollo/client/react';
import { memo, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Choice } from '../../components/choice.tsx';
import { FilterForm } from '../../components/filter-form.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageTools } from '../../components/page-tools.tsx';
import { PageSection } from '../../components/page-section.tsx';
import { useViewMode } from '../../components/view-mode.ts';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { failureOf } from '../../failure/failure.ts';
import { useSessionEnd } from '../../failure/session-end.ts';
import { FilterSummary } from '../../figures/filter-summary.tsx';
import { PeriodChoice } from '../../figures/period-choice.tsx';
import { periodEnd } from '../../figures/period-window.ts';
import { useAfterPaint } from '../../figures/use-after-paint.ts';
import { useShownAnswer } from '../../figures/use-shown-answer.ts';
import {
  MandateMatrixDocument,
  MandateObservancesDocument,
  MandatePlansDocument,
  MandateRecognitionDocument,
  MandateWorkDocument,
  ReferenceDocument,
} from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { referenceOf } from '../../reference/reference.tsx';
import { NoRecordsYet } from '../../session/no-records-yet.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { observanceQueries, recognitionQueries, workQueries, type MandateFilters } from './mandate-queries.ts';
import type { MandateSearch } from './mandate-search.ts';
import { mandateMessages } from './mandate.messages.ts';
import { Matrix } from './matrix.tsx';
import { Observances } from './observances.tsx';
import { Recognition } from './recognition.tsx';
import { WorkCharts } from './work-charts.tsx';
import classes from './mandate-page.module.css';

interface MandateFiguresProps {
  readonly search: MandateSearch;
  readonly onChange: (part: Partial<MandateSearch>) => void;
}

/** The directive as a table: what it asks, and how far each part has been done. */
export function MandateFigures({ search, onChange }: MandateFiguresProps) {
  const texts = useMessages(mandateMessages);
  const { lang } = useFormats();
  const { defaultPeriod, mayReadRecords, dataFrom } = useViewer();
  const filters = {
    period: search.period ?? defaultPeriod,
    district: search.district,
    lang: API_LANG[lang],
  };
  const { drawn, isBehind } = useAfterPaint(filters);
  // Nothing was ever recorded: one notice says what to do, in place of tasks that are all not known.
  if (typeof dataFrom !== 'string') return <NoRecordsYet />;
  return (
    <div className={classes.page} aria-busy={isBehind}>
      <p className={classes.lead}>{texts.lead}</p>
      <Filters filters={filters} onChange={onChange} />
      <PageTools page="/mandate" search={search} />
      <MatrixRegion filters={drawn} />
      <ObservancesRegion filters={drawn} mayReadPlans={mayReadRecords} />
      <WorkRegion filters={drawn} />
      <RecognitionRegion filters={drawn} />
    </div>
  );
}

interface RegionProps {
  readonly filters: MandateFilters;
}

const MatrixRegion = memo(function MatrixRegion({ filters }: RegionProps) {
  const texts = useMessages(mandateMessages);
  const { lang } = useFormats();
  const { mayReadRecords } = useViewer();
  const unit = filters.district === undefined ? {} : { unit: [filters.district] };
  const { data, loading, error, refetch } = useQuery(MandateMatrixDocument, {
    variables: { query: { period: { code: filters.period }, lang: filters.lang, ...unit } },
  });
  useSessionEnd(error);
  const shown = useShownAnswer(data, filters);
  if (error && failureOf(error, lang).code === 'FORBIDDEN') return <Notice kind="info" title={texts.noAggregates} />;
  if (error && !data) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!shown) return <div className={classes.waiting} role="status" aria-label={texts.loading} aria-busy />;
  const { answer, asked } = shown;
  return (
    <>
      {(['matrix', 'bodies'] as const).map((part) => (
        <PageSection key={part} id={part} title={texts.sections[part]}>
          <Matrix part={part} answer={answer.mandateMatrix} filters={asked} busy={loading} />
          {part === 'bodies' && mayReadRecords && (
            <p className="screen-only">
              <Link to="/guidance" search={{ period: asked.period }}>
                {texts.toGuidance}
              </Link>
            </p>
          )}
        </PageSection>
      ))}
    </>
  );
});

const ObservancesRegion = memo(function ObservancesRegion({
  filters,
  mayReadPlans,
}: RegionProps & { readonly mayReadPlans: boolean }) {
  const { isFixed } = useViewMode();
  const texts = useMessages(mandateMessages);
  const { data, loading, error, refetch } = useQuery(MandateObservancesDocument, {
    variables: observanceQueries(filters),
  });
  const shown = useShownAnswer(data, filters);
  const { period, district } = shown?.asked ?? filters;
  const year = parsePeriodCode(period)?.year ?? 0;
  const plans = useQuery(MandatePlansDocument, mayReadPlans ? { variables: { year } } : skipToken);
  return (
    <Region {...{ error, answer: shown, onRetry: () => void refetch() }}>
      {shown && (
        <PageSection id="observances" title={texts.sections.observances}>
          <Observances
            answer={shown.answer}
            plans={(plans.data ?? plans.previousData)?.observancePlans}
            filters={shown.asked}
            busy={loading}
          />
          {!isFixed && (
            <p className="screen-only">
              <Link to="/observances" search={{ year: String(year), district }}>
                {texts.toObservances}
              </Link>
            </p>
          )}
        </PageSection>
      )}
    </Region>
  );
});

const WorkRegion = memo(function WorkRegion({ filters }: RegionProps) {
  const { data, loading, error, refetch } = useQuery(MandateWorkDocument, { variables: workQueries(filters) });
  const shown = useShownAnswer(data, filters);
  return (
    <Region {...{ error, answer: shown, onRetry: () => void refetch() }}>
      {shown && <WorkCharts answer={shown.answer} filters={shown.asked} busy={loading} />}
    </Region>
  );
});

const RecognitionRegion = memo(function RecognitionRegion({ filters }: RegionProps) {
  const texts = useMessages(mandateMessages);
  const { data, loading, error, refetch } = useQuery(MandateRecognitionDocument, {
    variables: recognitionQueries(filters),
  });
  const shown = useShownAnswer(data, filters);
  return (
    <Region {...{ error, answer: shown, onRetry: () => void refetch() }}>
      {shown && (
        <PageSection id="recognition" title={texts.sections.recognition}>
          <Recognition answer={shown.answer} filters={shown.asked} busy={loading} />
        </PageSection>
      )}
    </Region>
  );
});

interface RegionStateProps {
  readonly error: unknown;
  readonly answer: unknown;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** What stands in place of a region without an answer; a role without figures was told so above. */
function Region({ error, answer, onRetry, children }: RegionStateProps) {
  const texts = useMessages(mandateMessages);
  const { lang } = useFormats();
  if (answer) return children;
  if (!error) return <div className={classes.waiting} role="status" aria-label={texts.loading} aria-busy />;
  if (failureOf(error, lang).code === 'FORBIDDEN') return null;
  return <FailureNotice error={error} onRetry={onRetry} />;
}

function Filters({ filters, onChange }: RegionProps & Pick<MandateFiguresProps, 'onChange'>) {
  const texts = useMessages(mandateMessages);
  const { lang } = useFormats();
  const { dataTo } = useViewer();
  const on = periodEnd({ period: filters.period, dataTo: dataTo ?? null });
  const { data, previousData } = useQuery(ReferenceDocument, { variables: { on, lang: filters.lang } });
  const lists = referenceOf(data ?? previousData, lang);
  return (
    <>
      <FilterForm
        label={texts.filters}
        clearLabel={texts.clear}
        canClear={filters.district !== undefined}
        onClear={() => {
          onChange({ district: undefined });
        }}
      >
        <PeriodChoice
          label={texts.period}
          period={filters.period}
          onChange={(period) => {
            onChange({ period });
          }}
        />
        <Choice
          label={texts.district}
          all={texts.all}
          value={filters.district}
          choices={lists.districts.map(({ code, label }) => ({ value: code, label }))}
          onChange={(district) => {
            onChange({ district });
          }}
        />
      </FilterForm>
      <FilterSummary chosen={{ district: filters.district }} lists={lists} />
    </>
  );
}
