import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { AlertGroupsQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { AlertEvidence } from './alert-evidence.tsx';
import { alertTarget } from './alert-target.ts';
import { alertsMessages } from './alerts.messages.ts';
import classes from './alerts.module.css';
import { EachAlert } from './each-alert.tsx';
import { KnownBy } from './known-by.tsx';
import type { Acknowledging } from './use-acknowledging.ts';

export type Group = AlertGroupsQuery['alertGroups'][number];

interface AlertGroupProps {
  readonly group: Group;
  /** null: whoever reads here only reads. */
  readonly acknowledging: Acknowledging | null;
}

/** Alerts that are told together: the sentence, what proves it, where to see it, and "known". */
export function AlertGroup({ group, acknowledging }: AlertGroupProps) {
  const texts = useMessages(alertsMessages);
  const formats = useFormats();
  const [isUnfolded, setUnfolded] = useState(false);
  const { count, newest, sentence, ids } = group;
  const isSeveral = count > 1;
  const { to, search } = alertTarget(newest, isSeveral);
  return (
    <li className={classes.card}>
      <p className={classes.sentence}>{sentence}</p>
      <AlertEvidence alert={newest} isShared={isSeveral} />
      {!isSeveral && <KnownBy alert={newest} />}
      <div className={`${classes.actions ?? ''} screen-only`}>
        {acknowledging && newest.state === 'OPEN' && (
          <Acknowledge ids={ids} sentence={sentence} acknowledging={acknowledging} />
        )}
        <Link to={to} search={search}>
          {texts.see[newest.rule]}
        </Link>
      </div>
      {isSeveral && (
        <details
          className={classes.fold}
          onToggle={({ currentTarget }) => {
            setUnfolded(currentTarget.open);
          }}
        >
          <summary>{texts.each(formats.number(count))}</summary>
          {isUnfolded && <EachAlert group={group} />}
        </details>
      )}
    </li>
  );
}

interface AcknowledgeProps {
  readonly ids: readonly string[];
  readonly sentence: string;
  readonly acknowledging: Acknowledging;
}

function Acknowledge({ ids, sentence, acknowledging: { acknowledge, isBusy } }: AcknowledgeProps) {
  const texts = useMessages(alertsMessages);
  const [note, setNote] = useState<string | null>(null);
  return (
    <>
      <ActionButton
        className={classes.primary}
        disabled={isBusy}
        aria-label={texts.acknowledgeOf(sentence)}
        onClick={() => void acknowledge(ids, note ?? '')}
      >
        {isBusy ? texts.acknowledging : texts.acknowledge}
      </ActionButton>
      {note === null ? (
        <ActionButton
          onClick={() => {
            setNote('');
          }}
        >
          {texts.withNote}
        </ActionButton>
      ) : (
        <TextField label={texts.note} hint={texts.noteHint} value={note} maxLength={500} onChange={setNote} />
      )}
    </>
  );
}
