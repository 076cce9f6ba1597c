import { useQuery } from '@apollo/client/react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { FilterForm } from '../../components/filter-form.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageParts } from '../../components/page-parts.tsx';
import { PartOnPaper } from '../../components/part-on-paper.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { basisText, periodRange } from '../../figures/basis.ts';
import { PeriodChoice } from '../../figures/period-choice.tsx';
import { DuplicateCandidatesDocument } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { DuplicatePair, placeOf } from './duplicate-pair.tsx';
import { duplicatesMessages } from './duplicates.messages.ts';
import { StandingLinks } from './standing-links.tsx';
import { pairKey, useAnswers, type Answered } from './use-answers.ts';
import classes from './duplicates-page.module.css';

const MOST = 20;

/** Pairs of records that may tell of one event, side by side: a person says whether they do. The links that stand beside. */
export function DuplicatesPage() {
  const texts = useMessages(duplicatesMessages);
  const { mayReadRecords } = useViewer();
  const { view } = useSearch({ from: '/duplicates' });
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      {mayReadRecords ? (
        <>
          <Views />
          {view === 'links' ? <StandingLinks /> : <Pairs />}
        </>
      ) : (
        <Notice kind="info" title={texts.forbidden}>
          <Link to="/activities">{texts.toActivities}</Link>
        </Notice>
      )}
    </>
  );
}

function Views() {
  const texts = useMessages(duplicatesMessages);
  const { period } = useSearch({ from: '/duplicates' });
  return (
    <PageParts label={texts.views}>
      <Link to="/duplicates" search={{ period, view: undefined }} activeOptions={BY_SEARCH}>
        {texts.toAnswer}
      </Link>
      <Link to="/duplicates" search={{ view: 'links' }} activeOptions={BY_SEARCH}>
        {texts.standing}
      </Link>
    </PageParts>
  );
}

/** Both views are one page: the address tells which of them is open. */
const BY_SEARCH = { includeSearch: true, explicitUndefined: true } as const;

function Pairs() {
  const texts = useMessages(duplicatesMessages);
  const formats = useFormats();
  const { defaultPeriod } = useViewer();
  const period = useSearch({ from: '/duplicates' }).period ?? defaultPeriod;
  const { answers, isBusy, same, different, undo } = useAnswers();
  const { found, loading, error, refetch } = useCandidates(period, MOST + answers.length);
  useSessionEnd(error);
  const settled = new Set(answers.filter(({ kind }) => kind !== 'undone').map(({ pair }) => pairKey(pair)));
  const unsettled = found?.candidates.filter((pair) => !settled.has(pairKey(pair))) ?? [];
  const open = unsettled.slice(0, MOST);
  return (
    <>
      <p className={classes.lead} role="status">
        {found
          ? texts.lead(formats.number(found.total), `${formats.period(period)} (${periodRange(period, formats)})`)
          : texts.loading}
      </p>
      <p className={classes.explain}>{texts.explain}</p>
      <Period period={period} />
      <AnsweredPairs answers={answers} isBusy={isBusy} onUndo={undo} />
      {error && !found && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {found && open.length === 0 && (
        <Notice kind="empty" title={texts.none}>
          <p>{texts.noneText}</p>
        </Notice>
      )}
      {found && (
        <PartOnPaper
          before={0}
          printed={open.length}
          // Those answered a moment ago are counted until they are asked for anew.
          total={found.total - (found.candidates.length - unsettled.length)}
        />
      )}
      <div aria-busy={loading}>
        {open.map((pair) => (
          <DuplicatePair
            key={pairKey(pair)}
            pair={pair}
            isBusy={isBusy}
            onSame={(lead, linked) => same(pair, lead, linked)}
            onDifferent={() => different(pair)}
          />
        ))}
      </div>
      {open.length === MOST && <p className="screen-only">{texts.shown(formats.number(MOST))}</p>}
      {found && <p className={classes.basis}>{basisText(found.evidence, period, formats)}</p>}
    </>
  );
}

/** The pairs of a period, whether their records were accepted or wait; those answered on this page are asked for beside. */
function useCandidates(period: string, limit: number) {
  const { lang } = useFormats();
  const where = { status: ['SUBMITTED' as const, 'VERIFIED' as const] };
  const query = { period: { code: period }, lang: API_LANG[lang], limit, where };
  const { data, previousData, loading, error, refetch } = useQuery(DuplicateCandidatesDocument, {
    variables: { query },
    fetchPolicy: 'cache-and-network',
  });
  return { found: (data ?? previousData)?.duplicateCandidates, loading, error, refetch };
}

function Period({ period }: { readonly period: string }) {
  const texts = useMessages(duplicatesMessages);
  const navigate = useNavigate({ from: '/duplicates' });
  const choose = (chosen: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, period: chosen }), resetScroll: false });
  return (
    <FilterForm
      label={texts.filters}
      clearLabel={texts.clear}
      canClear={false}
      onClear={() => {
        choose(undefined);
      }}
    >
      <PeriodChoice label={texts.period} period={period} onChange={choose} />
    </FilterForm>
  );
}

interface AnsweredPairsProps {
  readonly answers: readonly Answered[];
  readonly isBusy: boolean;
  readonly onUndo: (answer: Answered) => Promise<void>;
}

/** What was said a moment ago, with the way back. */
function AnsweredPairs({ answers, isBusy, onUndo }: AnsweredPairsProps) {
  const texts = useMessages(duplicatesMessages);
  const formats = useFormats();
  if (answers.length === 0) return null;
  return (
    <section className={classes.answered} aria-label={texts.answered}>
      <AnsweredHeading key={answers.map(({ kind, pair }) => `${kind} ${pairKey(pair)}`).join(' ')} />
      <ul>
        {answers.map((answer) => (
          <li key={pairKey(answer.pair)}>
            {texts[answer.kind](texts.pair(formats.date(answer.pair.first.date), placeOf(answer.pair)))}{' '}
            {answer.kind === 'linked' && (
              <ActionButton disabled={isBusy} onClick={() => void onUndo(answer).catch(() => undefined)}>
                {texts.undo}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Takes the focus whenever something was answered: the pair that was answered is gone from the list. */
function AnsweredHeading() {
  const texts = useMessages(duplicatesMessages);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <h2 tabIndex={-1} ref={heading}>
      {texts.answered}
    </h2>
  );
}
