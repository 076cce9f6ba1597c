import { useQuery } from '@apollo/client/react';
import { Choice } from '../../../components/choice.tsx';
import { FilterForm } from '../../../components/filter-form.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PageSection } from '../../../components/page-section.tsx';
import { FailureNotice } from '../../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../../failure/session-end.ts';
import { FilterSummary } from '../../../figures/filter-summary.tsx';
import { PeriodChoice } from '../../../figures/period-choice.tsx';
import { periodEnd } from '../../../figures/period-window.ts';
import { totalRow } from '../../../figures/rows.ts';
import { useShownAnswer } from '../../../figures/use-shown-answer.ts';
import { ReceivedReportsDocument, ReferenceDocument, type ReceivedReportsQuery } from '../../../gql/graphql.ts';
import { API_LANG } from '../../../language/lang.ts';
import { useFormats, useMessages } from '../../../language/language-context.tsx';
import { ReferenceProvider, referenceOf, useReference } from '../../../reference/reference.tsx';
import { useViewer } from '../../../session/viewer-context.tsx';
import { ReceivedFigure } from './received-figure.tsx';
import { receivedQuestions, type ReceivedFilters } from './received-questions.ts';
import { receivedMessages } from './received.messages.ts';
import { SilentFigure } from './silent-figure.tsx';
import classes from './received.module.css';

interface ReceivedSearch {
  readonly period?: string | undefined;
  readonly district?: string | undefined;
}
export type ReceivedChange = (part: ReceivedSearch) => void;

interface ReceivedReportsProps {
  readonly search: ReceivedSearch;
  readonly onChange: ReceivedChange;
}

/** How many of the monthly reports that were due are in, by place and month, and who has not sent theirs. */
export function ReceivedReports({ search, onChange }: ReceivedReportsProps) {
  const texts = useMessages(receivedMessages);
  const { lang } = useFormats();
  const { dataFrom, dataTo, defaultPeriod } = useViewer();
  const { period = defaultPeriod, district } = search;
  const filters: ReceivedFilters = { period, district, lang: API_LANG[lang] };
  const on = periodEnd({ period, dataTo: dataTo ?? null });
  const reference = useQuery(ReferenceDocument, { variables: { on, lang: API_LANG[lang] } });
  const { data, error, loading, refetch } = useQuery(ReceivedReportsDocument, {
    variables: receivedQuestions(filters),
  });
  const shown = useShownAnswer(data, filters);
  useSessionEnd(error);
  // Before the first record there is no period to choose.
  if (typeof dataFrom !== 'string') return null;
  return (
    <ReferenceProvider value={referenceOf(reference.data ?? reference.previousData, lang)}>
      <PageSection id="received" title={texts.title}>
        <p className={classes.lead}>{texts.lead}</p>
        <Filters filters={filters} onChange={onChange} />
        {error && !data && <FailureNotice error={error} onRetry={() => void refetch()} />}
        {!error && !shown && <div className={classes.waiting} role="status" aria-label={texts.loading} aria-busy />}
        {shown && <Figures answer={shown.answer} filters={shown.asked} busy={loading} onChange={onChange} />}
      </PageSection>
    </ReferenceProvider>
  );
}

function Filters({ filters, onChange }: { readonly filters: ReceivedFilters; readonly onChange: ReceivedChange }) {
  const texts = useMessages(receivedMessages);
  const lists = useReference();
  const { period, district } = filters;
  return (
    <>
      <FilterForm
        label={texts.filters}
        clearLabel={texts.clear}
        canClear={district !== undefined}
        onClear={() => {
          onChange({ district: undefined });
        }}
      >
        <PeriodChoice
          label={texts.period}
          period={period}
          onChange={(chosen) => {
            onChange({ period: chosen });
          }}
        />
        <Choice
          label={texts.district}
          all={texts.all}
          value={district}
          choices={lists.districts.map(({ code, label }) => ({ value: code, label }))}
          onChange={(chosen) => {
            onChange({ district: chosen });
          }}
        />
      </FilterForm>
      <FilterSummary chosen={{ district }} lists={lists} />
    </>
  );
}

interface FiguresProps {
  readonly answer: ReceivedReportsQuery;
  readonly filters: ReceivedFilters;
  readonly busy: boolean;
  readonly onChange: ReceivedChange;
}

function Figures(props: FiguresProps) {
  const texts = useMessages(receivedMessages);
  const due = totalRow(props.answer.months)?.cells[0]?.denominator ?? 0;
  if (due === 0) {
    return (
      <Notice kind="empty" title={texts.noneDue}>
        <p>{texts.noneDueText}</p>
      </Notice>
    );
  }
  return (
    <>
      <ReceivedFigure {...props} />
      <SilentFigure {...props} />
    </>
  );
}
