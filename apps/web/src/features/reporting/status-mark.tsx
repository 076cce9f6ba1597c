import { useMessages } from '../../language/language-context.tsx';
import { reportingMessages } from './reporting.messages.ts';
import classes from './reporting.module.css';

/** Where a report stands, in a word; colour only repeats it. */
export function StatusMark({ status }: { readonly status: string }) {
  const texts = useMessages(reportingMessages);
  const names: Readonly<Record<string, string>> = texts.status;
  return (
    <span className={classes.status} data-status={status}>
      {names[status] ?? status}
    </span>
  );
}
