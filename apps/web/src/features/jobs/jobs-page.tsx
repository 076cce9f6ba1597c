import { useQuery } from '@apollo/client/react';
import { DataTable } from '../../components/data-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { JobsDocument, type JobsQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { JobList } from './job-list.tsx';
import { jobsMessages } from './jobs.messages.ts';
import classes from './jobs-page.module.css';

const EVERY_MILLISECONDS = 15_000;

type Queues = JobsQuery['jobs']['queues'];

/** What the server does by itself: what waits, what failed and why, and doing it again. */
export function JobsPage() {
  const texts = useMessages(jobsMessages);
  const { data, previousData, error, refetch } = useQuery(JobsDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: EVERY_MILLISECONDS,
  });
  useSessionEnd(error);
  const found = (data ?? previousData)?.jobs;
  return (
    <div className={classes.page}>
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      {error && !found && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!error && !found && <p role="status">{texts.loading}</p>}
      {found && (
        <>
          <Health queues={found.queues} />
          <h2>{texts.queues}</h2>
          <QueueTable queues={found.queues} />
          <h2>{texts.jobs}</h2>
          {found.jobs.length === 0 ? (
            <p>{texts.noJobs}</p>
          ) : (
            <JobList jobs={found.jobs} onChange={() => void refetch()} />
          )}
        </>
      )}
    </div>
  );
}

function Health({ queues }: { readonly queues: Queues }) {
  const texts = useMessages(jobsMessages);
  const formats = useFormats();
  const failed = queues.reduce((sum, queue) => sum + queue.failed, 0);
  const retrying = queues.reduce((sum, queue) => sum + queue.retrying, 0);
  if (failed > 0)
    return (
      <Notice kind="info" title={texts.failing(formats.number(failed))}>
        <p>{texts.failingText}</p>
      </Notice>
    );
  if (retrying > 0)
    return (
      <Notice kind="info" title={texts.slow(formats.number(retrying))}>
        <p>{texts.slowText}</p>
      </Notice>
    );
  return <Notice kind="success" title={texts.healthy} />;
}

function QueueTable({ queues }: { readonly queues: Queues }) {
  const texts = useMessages(jobsMessages);
  const formats = useFormats();
  const { columns } = texts;
  const table = {
    caption: texts.queues,
    columns: [
      { label: columns.queue, numeric: false },
      ...[columns.waiting, columns.retrying, columns.running, columns.failed, columns.done].map((label) => ({
        label,
        numeric: true,
      })),
      { label: columns.oldest, numeric: false },
    ],
    rows: queues.map(({ queue, waiting, retrying, running, failed, done, oldestWaiting }) => ({
      key: queue,
      cells: [
        texts.queueNames[queue] ?? queue,
        ...[waiting, retrying, running, failed, done].map((count) => formats.number(count)),
        typeof oldestWaiting === 'string' ? formats.dateTime(oldestWaiting) : texts.none,
      ],
    })),
  };
  return <DataTable table={table} quietCaption />;
}
