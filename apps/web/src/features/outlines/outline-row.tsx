import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import type { TakeBackOutlinesMutation } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import type { OutlineVersion } from './by-base.ts';
import { outlinesMessages } from './outlines.messages.ts';
import { TakeBack } from './take-back.tsx';
import classes from './outlines.module.css';

const KILO = 1000;

interface OutlineRowProps {
  readonly set: OutlineVersion;
  /** Of the map of units. */
  readonly name: string;
  readonly mayChange: boolean;
  readonly onTakenBack: (outcome: TakeBackOutlinesMutation['takeBackOutlines']) => void;
}

/** One set: how it stands, where it comes from, and the way to take it back. */
export function OutlineRow({ set, name, mayChange, onTakenBack }: OutlineRowProps) {
  const texts = useMessages(outlinesMessages);
  const formats = useFormats();
  const [isAsked, setAsked] = useState(false);
  const { isInForce, withdrawn } = set;
  const state = withdrawn ? 'withdrawn' : isInForce ? 'inForce' : 'replaced';
  const version = formats.number(set.version);
  const turn = () => {
    setAsked(!isAsked);
  };
  return (
    <li data-state={state}>
      <div className={classes.head}>
        <p>
          <strong>{texts.version(version)}</strong>, {texts.states[state]}
        </p>
        {mayChange && !withdrawn && !isAsked && (
          <ActionButton className="screen-only" aria-label={texts.takeBackOf(version, name)} onClick={turn}>
            {texts.takeBack}
          </ActionButton>
        )}
      </div>
      <Facts set={set} />
      {isAsked && !withdrawn && <TakeBack {...{ set, name, onTakenBack, onCancel: turn }} />}
    </li>
  );
}

function Facts({ set }: Pick<OutlineRowProps, 'set'>) {
  const texts = useMessages(outlinesMessages);
  const formats = useFormats();
  const { units, unitsOfBase, bytes, isApproximate, source, licence, recordedAt, recordedBy, withdrawn } = set;
  const lines = isApproximate ? texts.approximate : texts.asStated;
  const facts = [
    [texts.units, texts.ofUnits(formats.number(units), formats.number(unitsOfBase))],
    [texts.source, source],
    [texts.licence, licence],
    [texts.lines, `${lines}; ${texts.size(formats.number(Math.ceil(bytes / KILO)))}`],
    [texts.imported, texts.byOn(formats.dateTime(recordedAt), recordedBy)],
    ...(withdrawn
      ? [
          [
            texts.takenBack,
            `${texts.byOn(formats.dateTime(withdrawn.at), withdrawn.by)}. ${texts.reasonGiven(withdrawn.reason)}`,
          ] as const,
        ]
      : []),
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
