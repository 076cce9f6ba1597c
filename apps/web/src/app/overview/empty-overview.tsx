import { Notice } from '../../components/notice.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { NextSteps } from '../../session/next-steps.tsx';
import { overviewMessages } from './overview.messages.ts';
import classes from './overview-page.module.css';

/** Nothing was ever recorded: how to begin. */
export function EmptyOverview() {
  const texts = useMessages(overviewMessages);
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      <Notice kind="empty" title={texts.emptyTitle}>
        <NextSteps />
      </Notice>
    </>
  );
}
