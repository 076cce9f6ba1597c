import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { HelpTerms } from '../../components/help-terms.tsx';
import { Legend } from '../../components/legend.tsx';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { SummariesDocument, type SummaryPartsFragment } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { NextSteps } from '../../session/next-steps.tsx';
import { summaryMessages } from './summaries.messages.ts';
import { SummaryMatrix } from './summary-matrix.tsx';
import classes from './summaries-page.module.css';

/** Figures that came as a table, as they came. */
export function SummariesPage() {
  const texts = useMessages(summaryMessages);
  const formats = useFormats();
  const { data, previousData, error, refetch } = useQuery(SummariesDocument, {
    variables: { lang: API_LANG[formats.lang] },
  });
  useSessionEnd(error);
  const tables = (data ?? previousData)?.summaryTables;
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      <p className={classes.lead}>{texts.lead}</p>
      <HelpTerms terms={[{ term: 'count_basis', name: texts.countBasis }]} />
      {error && !data ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : tables === undefined ? (
        <p role="status">{texts.loading}</p>
      ) : tables.length === 0 ? (
        <Notice kind="empty" title={texts.none}>
          <p>{texts.noneText}</p>
          <NextSteps />
        </Notice>
      ) : (
        <Tables tables={tables} />
      )}
    </>
  );
}

function Tables({ tables }: { readonly tables: readonly SummaryPartsFragment[] }) {
  const texts = useMessages(summaryMessages);
  const [chosen, setChosen] = useState<string | null>(null);
  const table = tables.find(({ id }) => id === chosen) ?? tables[0];
  return (
    <>
      <nav aria-label={texts.tables} className="screen-only">
        <ul className={classes.choices}>
          {tables.map((candidate) => (
            <li key={candidate.id}>
              <button
                type="button"
                aria-pressed={candidate.id === table?.id}
                onClick={() => {
                  setChosen(candidate.id);
                }}
              >
                {candidate.title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {table && (
        <section aria-labelledby="summary-title">
          <h2 id="summary-title" className={classes.heading}>
            {table.title}
          </h2>
          <Legend
            title={texts.legend}
            steps={[]}
            blanks={(['zero', 'missing'] as const).map((kind) => ({ kind, label: texts.blanks[kind] }))}
          />
          <SummaryMatrix table={table} caption={table.title} />
        </section>
      )}
    </>
  );
}
