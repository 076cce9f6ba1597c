import { useMessages } from '../../language/language-context.tsx';
import { NoRecordsYet } from '../../session/no-records-yet.tsx';
import { overviewMessages } from './overview.messages.ts';
import classes from './overview-page.module.css';

/** Nothing was ever recorded: how to begin. */
export function EmptyOverview() {
  const texts = useMessages(overviewMessages);
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      <NoRecordsYet />
    </>
  );
}
