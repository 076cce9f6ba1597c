import { ActionButton } from '../../components/action-button.tsx';
import { SideBySide } from '../../components/side-by-side.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import type { RetractionItem, TheirVersion } from '../../outbox/outbox-item.ts';
import { besideRows } from './beside-rows.ts';
import { draftOf } from './draft.ts';
import { entryMessages } from './entry.messages.ts';
import { outboxMessages } from './outbox.messages.ts';
import type { Lists } from './use-lists.ts';
import classes from './entry-page.module.css';

interface RetractionConflictProps {
  readonly item: RetractionItem;
  readonly theirs: TheirVersion;
  readonly lists: Lists;
  /** It is meant of what is on record now, too. */
  readonly onInsist: () => void;
  readonly onLeave: () => void;
}

/** What was to be taken back was changed meanwhile: as it was seen and as it is now, and whether it is still meant. */
export function RetractionConflict({ item, theirs, lists, onInsist, onLeave }: RetractionConflictProps) {
  const texts = useMessages(outboxMessages);
  const { states, nothing } = useMessages(entryMessages);
  const rows = besideRows(draftOf(item.recorded.activity), theirs.activity, lists, useFormats(), nothing);
  const isGone = theirs.status === 'RETRACTED';
  const isSame = !rows.some(({ isDifferent }) => isDifferent);
  const told = isSame ? texts.takeBackMoved(states[theirs.status]) : texts.takeBackChanged;
  return (
    <div className={classes.onRecord}>
      <p>{isGone ? texts.isTakenBack : told}</p>
      {!isSame && (
        <SideBySide name={texts.seenAndNow} heads={[texts.seen, texts.now(states[theirs.status])]} rows={rows} />
      )}
      {!isGone && !theirs.isOpen && <p className={classes.hint}>{texts.notOpen}</p>}
      <div className={classes.actions}>
        {!isGone && theirs.isOpen && <ActionButton onClick={onInsist}>{texts.takeBackStill}</ActionButton>}
        <ActionButton onClick={onLeave}>{isGone ? texts.understood : texts.leave}</ActionButton>
      </div>
    </div>
  );
}
