import type { ImportUndoQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { undoMessages } from './undo.messages.ts';
import classes from './import-page.module.css';

/** Rows that stay when the import is taken back. */
export function KeptRows({ plan: { kept, keptCount } }: { readonly plan: ImportUndoQuery['importUndo'] }) {
  const texts = useMessages(undoMessages);
  const formats = useFormats();
  if (keptCount === 0) return null;
  return (
    <>
      <p>{texts.keeps(formats.number(keptCount))}</p>
      <ul className={classes.plain}>
        {kept.map(({ activityId, date }) => (
          <li key={activityId}>
            {formats.date(date)} · <code>{activityId.slice(0, 8)}</code>
          </li>
        ))}
        {keptCount > kept.length && <li>{texts.more(formats.number(keptCount - kept.length))}</li>}
      </ul>
    </>
  );
}
