import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import {
  ReminderMailsDocument,
  SendReminderMailAgainDocument,
  type MailPartsFragment,
  type ReminderMailsQuery,
  type RequestPartsFragment,
} from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { mailFaultMessages } from '../../language/mail-faults.messages.ts';
import { reminderMailMessages } from './reminder-mails.messages.ts';
import { reportMessages } from './report.messages.ts';
import { useAct, type Act } from './use-act.ts';
import classes from './reporting.module.css';

const WHILE_WAITING_MILLISECONDS = 5_000;

/** Who was reminded of a request by mail, when, and what became of it. */
export function ReminderMails({ request: { id: requestId } }: { readonly request: RequestPartsFragment }) {
  const texts = useMessages(reminderMailMessages);
  const { data, previousData, error, refetch, startPolling, stopPolling } = useQuery(ReminderMailsDocument, {
    variables: { requestId },
    fetchPolicy: 'cache-and-network',
  });
  const answer = (data ?? previousData)?.reminderMails;
  const isWaiting = answer?.isSetUp === true && answer.mails.some(({ state }) => state === 'waiting');
  useEffect(() => {
    if (!isWaiting) return;
    startPolling(WHILE_WAITING_MILLISECONDS);
    return stopPolling;
  }, [isWaiting, startPolling, stopPolling]);
  if (error && !answer) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!answer) return <p role="status">{texts.loading}</p>;
  return <Folded {...answer} />;
}

/** One line that says how it stands; the mails below it, at once where one has failed. */
function Folded({ isSetUp, mails }: ReminderMailsQuery['reminderMails']) {
  const texts = useMessages(reminderMailMessages);
  const formats = useFormats();
  const count = (wanted: string) => mails.filter(({ state }) => state === wanted).length;
  const [sent, waiting, failed] = [count('sent'), count('waiting'), count('failed')];
  const counted = texts.summary(formats.number(sent), formats.number(waiting), formats.number(failed));
  const stands = isSetUp ? (mails.length === 0 ? texts.noneYet : counted) : texts.notSetUp;
  return (
    <details className={classes.fold} open={failed > 0}>
      <summary>
        {texts.title}: {stands}
      </summary>
      <p className={classes.quiet}>{isSetUp ? texts.when : texts.notSetUpHow}</p>
      {mails.length > 0 && <Mails mails={mails} isSetUp={isSetUp} />}
    </details>
  );
}

function Mails({ mails, isSetUp }: { readonly mails: readonly MailPartsFragment[]; readonly isSetUp: boolean }) {
  const texts = useMessages(reminderMailMessages);
  const act = useAct();
  return (
    <>
      {act.error !== null && <FailureNotice error={act.error} />}
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={texts.title}>
        <table className={classes.table}>
          <caption className="visually-hidden">{texts.title}</caption>
          <thead>
            <tr>
              {[texts.to, texts.why, texts.state].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <MailRow key={mail.id} mail={mail} act={isSetUp ? act : null} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function MailRow({ mail, act }: { readonly mail: MailPartsFragment; readonly act: Act | null }) {
  const texts = useMessages(reminderMailMessages);
  const roles: Readonly<Record<string, string>> = useMessages(reportMessages).roles;
  const formats = useFormats();
  const occasions: Readonly<Record<string, (day: string) => string>> = texts.occasions;
  const to = mail.reporters.join(', ');
  return (
    <tr>
      <th scope="row">
        {to} <small className={classes.quiet}>{roles[mail.role] ?? mail.role}</small>
      </th>
      <td data-label={texts.why}>{occasions[mail.occasion]?.(formats.date(mail.onDay)) ?? mail.occasion}</td>
      <td data-label={texts.state}>
        <MailState mail={mail} />
        {act && mail.state === 'failed' && (
          <ActionButton
            className="screen-only"
            aria-label={texts.againFor(to)}
            disabled={act.isBusy}
            onClick={() => void act.run(SendReminderMailAgainDocument, () => ({ id: mail.id }))}
          >
            {texts.again}
          </ActionButton>
        )}
      </td>
    </tr>
  );
}

function MailState({ mail }: { readonly mail: MailPartsFragment }) {
  const faults = useMessages(mailFaultMessages);
  const { state, fault, reply } = mail;
  const text = useStateText(mail);
  if (typeof fault !== 'string') return <>{text}</>;
  return (
    <>
      <span className={state === 'dropped' ? undefined : classes.caution}>
        {text}: {faults[fault] ?? fault}
      </span>
      {typeof reply === 'string' && <small className={classes.quiet}> ({reply})</small>}
    </>
  );
}

function useStateText({ state, attempts, settledAt, nextTryAt, queuedAt }: MailPartsFragment): string {
  const texts = useMessages(reminderMailMessages);
  const formats = useFormats();
  const at = formats.dateTime(settledAt ?? nextTryAt ?? queuedAt);
  if (state === 'sent') return texts.sent(at);
  if (state === 'failed') return texts.failed(at);
  if (state === 'dropped') return texts.dropped;
  return attempts === 0 ? texts.waiting : texts.retrying(formats.number(attempts), at);
}
