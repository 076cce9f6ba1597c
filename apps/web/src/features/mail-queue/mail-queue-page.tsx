import { useQuery } from '@apollo/client/react';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { MailQueueDocument, type MailQueueQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { mailFaultMessages } from '../../language/mail-faults.messages.ts';
import { mailQueueMessages } from './mail-queue.messages.ts';
import classes from './mail-queue-page.module.css';

const EVERY_MILLISECONDS = 15_000;

type Queue = MailQueueQuery['mailQueue'];

/** Whether mail is set up, and how its queue is doing. */
export function MailQueuePage() {
  const texts = useMessages(mailQueueMessages);
  const { data, previousData, error, refetch } = useQuery(MailQueueDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: EVERY_MILLISECONDS,
  });
  useSessionEnd(error);
  const queue = (data ?? previousData)?.mailQueue;
  return (
    <div className={classes.page}>
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      {error && !queue && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!error && !queue && <p role="status">{texts.loading}</p>}
      {queue && (queue.isSetUp ? <Health queue={queue} /> : <NotSetUp />)}
      {queue && <Counts queue={queue} />}
    </div>
  );
}

function NotSetUp() {
  const texts = useMessages(mailQueueMessages);
  return (
    <Notice kind="info" title={texts.notSetUp}>
      <p>{texts.notSetUpText}</p>
      <dl className={classes.settings}>
        {texts.settings.map(([name, example]) => (
          <div key={name} className={classes.row}>
            <dt>{name}</dt>
            <dd>{example}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}

function Health({ queue }: { readonly queue: Queue }) {
  const texts = useMessages(mailQueueMessages);
  const faults = useMessages(mailFaultMessages);
  const { failed, retrying, lastFault, lastReply } = queue;
  if (failed === 0 && retrying === 0) return <Notice kind="success" title={texts.healthy} />;
  const isFailing = failed > 0;
  return (
    <Notice kind="info" title={isFailing ? texts.failing : texts.slow}>
      <p>{isFailing ? texts.failingText : texts.slowText}</p>
      {typeof lastFault === 'string' && (
        <p>
          {texts.last}: {faults[lastFault] ?? lastFault}
          {typeof lastReply === 'string' && ` (${lastReply})`}
        </p>
      )}
    </Notice>
  );
}

function Counts({ queue: { waiting, retrying, oldestWaiting, failed, sent } }: { readonly queue: Queue }) {
  const texts = useMessages(mailQueueMessages);
  const formats = useFormats();
  const rows = [
    [texts.counts.waiting, formats.number(waiting)],
    [texts.counts.retrying, formats.number(retrying)],
    [texts.counts.oldest, typeof oldestWaiting === 'string' ? formats.dateTime(oldestWaiting) : texts.none],
    [texts.counts.failed, formats.number(failed)],
    [texts.counts.sent, formats.number(sent)],
  ] as const;
  return (
    <dl className={classes.counts}>
      {rows.map(([label, value]) => (
        <div key={label} className={classes.row}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
