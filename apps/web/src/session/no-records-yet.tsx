import { Notice } from '../components/notice.tsx';
import { useMessages } from '../language/language-context.tsx';
import { NextSteps } from './next-steps.tsx';
import { nextStepsMessages } from './next-steps.messages.ts';

/** In place of figures while nothing was ever recorded: what this viewer can do about it. */
export function NoRecordsYet() {
  const { noRecords } = useMessages(nextStepsMessages);
  return (
    <Notice kind="empty" title={noRecords}>
      <NextSteps />
    </Notice>
  );
}
