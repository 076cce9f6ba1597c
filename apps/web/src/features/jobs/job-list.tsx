import { useMutation } from '@apollo/client/react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { RetryJobDocument, type JobsQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { jobsMessages } from './jobs.messages.ts';
import classes from './jobs-page.module.css';

type Job = JobsQuery['jobs']['jobs'][number];

interface JobListProps {
  readonly jobs: readonly Job[];
  readonly onChange: () => void;
}

/** Jobs, failed ones first, each with its fault in plain words and, for administrators, the way to do it again. */
export function JobList({ jobs, onChange }: JobListProps) {
  const texts = useMessages(jobsMessages);
  const { role } = useViewer();
  const [retry, { data, loading, error }] = useMutation(RetryJobDocument);
  const again = (id: string) => {
    // The failure is shown from the mutation's own state.
    retry({ variables: { id } }).then(onChange, () => undefined);
  };
  return (
    <>
      {error && <FailureNotice error={error} />}
      {!error && data?.retryJob === true && <Notice kind="success" title={texts.retried} />}
      <ul className={classes.jobs}>
        {jobs.map((job) => (
          <JobRow
            key={job.id}
            job={job}
            isBusy={loading}
            onRetry={role === 'ADMINISTRATOR' && job.state === 'failed' ? again : null}
          />
        ))}
      </ul>
    </>
  );
}

interface JobRowProps {
  readonly job: Job;
  readonly isBusy: boolean;
  readonly onRetry: ((id: string) => void) | null;
}

function JobRow({ job, isBusy, onRetry }: JobRowProps) {
  const texts = useMessages(jobsMessages);
  const formats = useFormats();
  const { id, queue, state, attempts, queuedAt, nextTryAt, settledAt, fault, reply } = job;
  const name = texts.queueNames[queue] ?? queue;
  const facts = [
    texts.queuedAt(formats.dateTime(queuedAt)),
    ...(typeof nextTryAt === 'string' ? [texts.nextTry(formats.dateTime(nextTryAt))] : []),
    ...(typeof settledAt === 'string' ? [texts.settled(formats.dateTime(settledAt))] : []),
    ...(attempts > 1 ? [texts.attempts(formats.number(attempts))] : []),
  ];
  return (
    <li>
      <div>
        <strong>{name}</strong>: {texts.states[state] ?? state}
        <small>{facts.join(' · ')}</small>
        {typeof fault === 'string' && (
          <p>
            {texts.faults[fault] ?? fault}
            {typeof reply === 'string' && ` (${reply})`}
          </p>
        )}
      </div>
      {onRetry && (
        <ActionButton
          disabled={isBusy}
          aria-label={texts.retryOf(name, formats.dateTime(queuedAt))}
          onClick={() => {
            onRetry(id);
          }}
        >
          {texts.retry}
        </ActionButton>
      )}
    </li>
  );
}
