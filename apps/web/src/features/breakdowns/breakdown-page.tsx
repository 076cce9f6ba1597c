import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { failureOf } from '../../failure/failure.ts';
import { useSessionEnd } from '../../failure/session-end.ts';
import { periodEnd } from '../../figures/period-window.ts';
import { ReferenceDocument } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { ReferenceProvider, referenceOf } from '../../reference/reference.tsx';
import { NoRecordsYet } from '../../session/no-records-yet.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { breakdownMessages } from './breakdown.messages.ts';
import type { BreakdownFilters } from './breakdown-questions.ts';
import classes from './breakdowns.module.css';

interface BreakdownPageProps {
  readonly lead: string;
  readonly filters: BreakdownFilters;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly tools: ReactNode;
  /** The choices of the page; they stand there before any figure does. */
  readonly choices: ReactNode;
  /** undefined until the first figures are there. */
  readonly children: ReactNode;
}

/** Choices, then figures, or why there are none. */
export function BreakdownPage({ lead, filters, error, onRetry, tools, choices, children }: BreakdownPageProps) {
  const texts = useMessages(breakdownMessages);
  const { lang } = useFormats();
  const { dataFrom, dataTo } = useViewer();
  const on = periodEnd({ period: filters.period, dataTo: dataTo ?? null });
  const reference = useQuery(ReferenceDocument, { variables: { on, lang: filters.lang } });
  useSessionEnd(error);
  const failed = error !== undefined && error !== null;
  if (failed && failureOf(error, lang).code === 'FORBIDDEN') return <Notice kind="info" title={texts.noAggregates} />;
  if (typeof dataFrom !== 'string') return <NoRecordsYet />;
  return (
    <ReferenceProvider value={referenceOf(reference.data ?? reference.previousData, lang)}>
      <div className={classes.page}>
        <p className={classes.lead}>{lead}</p>
        {choices}
        {tools}
        {failed && <FailureNotice error={error} onRetry={onRetry} />}
        {!failed &&
          (children ?? <div className={classes.waiting} role="status" aria-label={texts.loading} aria-busy />)}
      </div>
    </ReferenceProvider>
  );
}
