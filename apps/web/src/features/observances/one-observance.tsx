import { Link } from '@tanstack/react-router';
import { QuestionTools } from '../../components/question-tools.tsx';
import { useViewMode } from '../../components/view-mode.ts';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { blankOf, type CellState } from '../../figures/cell.ts';
import { upperFirst } from '../../figures/names.ts';
import type { ObservanceYearPartsFragment, StandingPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { levelSearch, recordsSearch, windowQuestion, type ObservanceFilters } from './observance-questions.ts';
import { observanceMessages } from './observances.messages.ts';
import { Standings } from './standings.tsx';
import classes from './observances.module.css';

interface OneObservanceProps {
  readonly one: ObservanceYearPartsFragment;
  /** Null where the reader sees no plans of bodies. */
  readonly plans: readonly StandingPartsFragment[] | null;
  /** False where no body has a plan in the year: nobody is then called late. */
  readonly isLatenessTold: boolean;
  readonly filters: ObservanceFilters;
}

/** One observance: its days and topic, the plans of the bodies, and what was done. */
export function OneObservance({ one, plans, isLatenessTold, filters }: OneObservanceProps) {
  const texts = useMessages(observanceMessages);
  const formats = useFormats();
  const { anchors } = useViewMode();
  const id = `${anchors}observance-${one.observance.code}`;
  const isBegun = one.activities.reason !== 'not_begun';
  const isWider = one.linkedFrom !== one.from || one.linkedTo !== one.to;
  return (
    <article className={classes.one} id={id} aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`}>{upperFirst(one.observance.label)}</h3>
      <p className={classes.facts}>
        <span>
          {texts.each.days(formats.range(one.from, one.to))} ({texts.phases[one.phase]})
        </span>
        {isWider && <span>{texts.each.linkedDays(formats.range(one.linkedFrom, one.linkedTo))}</span>}
        <span>{one.about ? texts.each.about(one.about.label) : texts.each.everyTopic}</span>
      </p>
      <Standings plans={plans} isLatenessTold={isLatenessTold} isAsked={one.isAsked} firstDay={one.from} />
      {isBegun ? <Work one={one} filters={filters} /> : <p className={classes.quiet}>{texts.each.notBegun}</p>}
    </article>
  );
}

type WorkProps = Pick<OneObservanceProps, 'one' | 'filters'>;

function Work({ one, filters }: WorkProps) {
  const texts = useMessages(observanceMessages).each;
  const formats = useFormats();
  const { numerator, denominator, unknown } = one.communes;
  const isCounted = typeof numerator === 'number' && typeof denominator === 'number';
  return (
    <>
      <dl className={classes.figures}>
        <Figure name={texts.activities} cell={one.activities} />
        <Figure
          name={texts.communes}
          cell={one.communes}
          text={isCounted ? texts.ofCommunes(formats.number(numerator), formats.number(denominator)) : undefined}
          hint={typeof unknown === 'number' && unknown > 0 ? texts.unknown(formats.number(unknown)) : undefined}
        />
        <Figure name={texts.attendances} cell={one.attendances} />
        <Figure name={texts.linked} cell={one.linked} hint={texts.linkedHint} />
      </dl>
      <Ways one={one} filters={filters} />
    </>
  );
}

interface FigureProps {
  readonly name: string;
  readonly cell: CellState;
  /** In place of the number itself. */
  readonly text?: string | undefined;
  readonly hint?: string | undefined;
}

function Figure({ name, cell, text, hint }: FigureProps) {
  const { blanks } = useMessages(observanceMessages).each;
  const formats = useFormats();
  const blank = blankOf(cell);
  const why = blank === null ? null : blanks[blank];
  const said = text ?? why ?? formats.number(cell.value ?? 0);
  return (
    <div>
      <dt>{name}</dt>
      <dd data-blank={text === undefined ? (blank ?? undefined) : undefined}>
        {said}
        {hint !== undefined && <small>{hint}</small>}
      </dd>
    </div>
  );
}

/** Where the figures of an observance lead: the records, one level down, the question itself. */
function Ways({ one, filters }: WorkProps) {
  const texts = useMessages(observanceMessages).each;
  const { mayReadRecords } = useViewer();
  const { isFixed } = useViewMode();
  const name = one.observance.label;
  if (isFixed) return null;
  const { from, to } = recordsSearch(one, filters);
  const place = filters.district === undefined ? {} : { district: filters.district };
  return (
    <div className={`${classes.ways ?? ''} screen-only`}>
      {mayReadRecords && (
        <>
          <Link to="/activities" search={recordsSearch(one, filters)} aria-label={texts.recordsOf(name)}>
            {texts.records}
          </Link>
          <Link
            to="/activities"
            search={{ from, to, observance: one.observance.code, ...place }}
            aria-label={texts.linkedRecordsOf(name)}
          >
            {texts.linkedRecords}
          </Link>
        </>
      )}
      <Link to="/explore" search={levelSearch(one, filters)} aria-label={texts.levelOf(name)}>
        {texts.level}
      </Link>
      <QuestionTools question={analyticsQuestion(windowQuestion(one, filters))} />
    </div>
  );
}
