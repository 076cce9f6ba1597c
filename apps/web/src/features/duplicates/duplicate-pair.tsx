import { Fragment, useId, useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { CriteriaList } from './criteria-list.tsx';
import { duplicatesMessages } from './duplicates.messages.ts';
import { RecordComparison } from './record-comparison.tsx';
import type { Pair } from './use-answers.ts';
import classes from './duplicates-page.module.css';

type Told = Pair['first'];
interface DuplicatePairProps {
  readonly pair: Pair;
  readonly isBusy: boolean;
  readonly onSame: (lead: Told, linked: Told) => Promise<void>;
  readonly onDifferent: () => Promise<void>;
}

/** Two records side by side, the choice of the one that counts, and the answers. */
export function DuplicatePair({ pair, isBusy, onSame, onDifferent }: DuplicatePairProps) {
  const texts = useMessages(duplicatesMessages);
  const formats = useFormats();
  const title = useId();
  const [lead, setLead] = useState<'first' | 'second'>(startOf(pair));
  const [failure, setFailure] = useState<unknown>(null);
  const run = (act: Promise<void>) => {
    setFailure(null);
    act.catch(setFailure);
  };
  const linked = lead === 'first' ? pair.second : pair.first;
  const isOpen = useMayAnswer(pair);
  return (
    <article className={classes.pair} aria-labelledby={title}>
      <h2 id={title}>{texts.pair(formats.date(pair.first.date), placeOf(pair))}</h2>
      <CriteriaList criteria={pair.criteria} isSameForm={pair.reasons.includes('same_type')} />
      <Comparison pair={pair} lead={isOpen ? lead : null} onLead={setLead} />
      {failure !== null && <FailureNotice error={failure} />}
      {isOpen ? (
        <p className={classes.actions}>
          <ActionButton
            disabled={isBusy}
            onClick={() => {
              run(onSame(pair[lead], linked));
            }}
          >
            {texts.same}
          </ActionButton>
          <ActionButton
            disabled={isBusy}
            onClick={() => {
              run(onDifferent());
            }}
          >
            {texts.different}
          </ActionButton>
        </p>
      ) : (
        <p className={classes.why}>{texts.notMine}</p>
      )}
    </article>
  );
}

interface ComparisonProps {
  readonly pair: Pair;
  readonly lead: 'first' | 'second' | null;
  readonly onLead: (lead: 'first' | 'second') => void;
}

function Comparison({ pair, lead, onLead }: ComparisonProps) {
  const texts = useMessages(duplicatesMessages);
  const formats = useFormats();
  const group = useId();
  const heads = SIDES.map((side, position) => (
    <Fragment key={side}>
      {texts.record(formats.number(position + 1))}
      {lead !== null && (
        <label className="screen-only">
          <input
            type="radio"
            name={group}
            checked={lead === side}
            disabled={!mayLead(pair, side)}
            onChange={() => {
              onLead(side);
            }}
          />{' '}
          {texts.counts(formats.number(position + 1))}
        </label>
      )}
    </Fragment>
  ));
  return <RecordComparison heads={heads} records={[pair.first, pair.second]} />;
}

const SIDES = ['first', 'second'] as const;

/** One that was not accepted cannot count in the place of one that was. */
function mayLead(pair: Pair, side: 'first' | 'second'): boolean {
  const other = side === 'first' ? pair.second : pair.first;
  return pair[side].status === 'VERIFIED' || other.status !== 'VERIFIED';
}

function startOf(pair: Pair): 'first' | 'second' {
  return mayLead(pair, 'first') ? 'first' : 'second';
}

/** Others than the department change nothing that was accepted. */
function useMayAnswer({ first, second }: Pair): boolean {
  const { mayEnter, role } = useViewer();
  const isAccepted = first.status === 'VERIFIED' || second.status === 'VERIFIED';
  return mayEnter && (role === 'LEAD_DEPARTMENT' || !isAccepted);
}

/** The communes that both records name: the same whichever record stands first. */
export function placeOf({ units }: Pair): string {
  return units.map(({ label }) => label).join(', ');
}
