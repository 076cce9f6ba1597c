import { ActionButton } from '../../components/action-button.tsx';
import { SideBySide } from '../../components/side-by-side.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { besideRows } from './beside-rows.ts';
import { candidateMessages } from './candidates.messages.ts';
import type { Draft } from './draft.ts';
import { entryMessages } from './entry.messages.ts';
import type { Fault } from './entry-state.ts';
import type { Lists } from './use-lists.ts';
import classes from './entry-page.module.css';

type Recorded = Fault['records'][number];

interface CandidateProps {
  readonly record: Recorded;
  readonly typed: Draft;
  readonly lists: Lists;
  /** The one on record is opened, what is typed is discarded. */
  readonly onOpen: (recorded: Recorded) => void;
  readonly onDiscard: () => void;
}

/** What is typed beside what may be the same on record, field by field, and the ways on but keeping both. */
export function Candidate({ record, typed, lists, onOpen, onDiscard }: CandidateProps) {
  const texts = useMessages(candidateMessages);
  const { states, nothing } = useMessages(entryMessages);
  const rows = besideRows(typed, record.activity, lists, useFormats(), nothing);
  return (
    <div className={classes.onRecord}>
      <SideBySide name={texts.name} heads={[texts.typed, texts.onRecord(states[record.status])]} rows={rows} />
      <p>{texts.keep}</p>
      <div className={classes.actions}>
        {record.isOpen && (
          <ActionButton
            onClick={() => {
              onOpen(record);
            }}
          >
            {texts.open}
          </ActionButton>
        )}
        <ActionButton onClick={onDiscard}>{texts.discard}</ActionButton>
      </div>
      {!record.isOpen && <p className={classes.hint}>{texts.notOpen}</p>}
    </div>
  );
}
