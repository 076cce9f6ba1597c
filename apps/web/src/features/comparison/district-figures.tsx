import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { Notice } from '../../components/notice.tsx';
import { PageTools } from '../../components/page-tools.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { failureOf } from '../../failure/failure.ts';
import { useSessionEnd } from '../../failure/session-end.ts';
import { periodEnd } from '../../figures/period-window.ts';
import { useShownAnswer } from '../../figures/use-shown-answer.ts';
import { UnitComparisonDocument, ComparisonListsDocument, ReferenceDocument } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { ReferenceProvider, referenceOf } from '../../reference/reference.tsx';
import { NoRecordsYet } from '../../session/no-records-yet.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { ComparisonFilters } from './comparison-filters.tsx';
import { comparisonMessages } from './comparison.messages.ts';
import { comparisonQuestion, filtersOf } from './comparison-questions.ts';
import type { ComparisonSearch } from './comparison-search.ts';
import { Refusal } from './refusal.tsx';
import classes from './comparison.module.css';

// The drawings come in a chunk of their own: the choices and a refusal do not wait for them.
const Comparison = lazy(async () => ({ default: (await import('./comparison.tsx')).Comparison }));

interface DistrictFiguresProps {
  readonly search: ComparisonSearch;
  readonly onChange: (part: Partial<ComparisonSearch>) => void;
}

/** Units of different size against their common figure: who differs by more than chance, and who cannot be compared yet. */
export function DistrictFigures({ search, onChange }: DistrictFiguresProps) {
  const texts = useMessages(comparisonMessages);
  const { lang } = useFormats();
  const viewer = useViewer();
  const filters = filtersOf(search, viewer, API_LANG[lang]);
  const on = periodEnd({ period: filters.period, dataTo: viewer.dataTo ?? null });
  const reference = useQuery(ReferenceDocument, { variables: { on, lang: filters.lang } });
  const lists = useQuery(ComparisonListsDocument);
  const { data, error, loading, refetch } = useQuery(UnitComparisonDocument, {
    variables: { query: comparisonQuestion(filters) },
  });
  const shown = useShownAnswer(data?.comparison, filters);
  useSessionEnd(error);
  const isForbidden = error !== undefined && failureOf(error, lang).code === 'FORBIDDEN';
  if (isForbidden) return <Notice kind="info" title={texts.noAggregates} />;
  if (typeof viewer.dataFrom !== 'string') return <NoRecordsYet />;
  const failed = error !== undefined && !data;
  return (
    <ReferenceProvider value={referenceOf(reference.data ?? reference.previousData, lang)}>
      <div className={classes.page}>
        <p className={classes.lead}>{texts.lead}</p>
        <ComparisonFilters
          filters={filters}
          search={search}
          bases={lists.data?.catalogue.bases ?? []}
          onChange={onChange}
        />
        <PageTools page="/districts" search={search} />
        {failed && <FailureNotice error={error} onRetry={() => void refetch()} />}
        {!failed && !shown && <div className={classes.waiting} role="status" aria-label={texts.loading} aria-busy />}
        {!failed && shown?.answer.refusal && (
          <Refusal answer={shown.answer} filters={shown.asked} onChange={onChange} />
        )}
        {!failed && shown && !shown.answer.refusal && (
          <Suspense fallback={<div className={classes.waiting} aria-busy />}>
            <Comparison
              answer={shown.answer}
              filters={shown.asked}
              search={search}
              busy={loading}
              onChange={onChange}
            />
          </Suspense>
        )}
      </div>
    </ReferenceProvider>
  );
}
