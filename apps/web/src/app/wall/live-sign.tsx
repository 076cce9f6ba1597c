import { useSyncExternalStore } from 'react';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { liveLine } from '../live-line.ts';
import { wallMessages } from './wall.messages.ts';
import classes from './wall-page.module.css';

/** Whether what is shown would change with the record; told in words, not by a colour alone. */
export function LiveSign({ isAnswered }: { readonly isAnswered: boolean }) {
  const texts = useMessages(wallMessages);
  const formats = useFormats();
  const { stands, brokenAt } = useSyncExternalStore(liveLine.subscribe, liveLine.snapshot);
  const isLive = stands && isAnswered;
  const since = brokenAt === null ? null : formats.dateTime(new Date(brokenAt).toISOString());
  return (
    <p className={classes.sign} role="status" data-live={isLive}>
      {isLive ? texts.live : since === null ? texts.waiting : texts.broken(since)}
    </p>
  );
}
