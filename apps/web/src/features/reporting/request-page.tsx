import { useQuery } from '@apollo/client/react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import {
  ReportRequestDocument,
  type ReportPartsFragment,
  type ReportRequestQuery,
  type RequestPartsFragment,
} from '../../gql/graphql.ts';
import { useFormats, useLang, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { reportingMessages } from './reporting.messages.ts';
import { RequestActs } from './request-acts.tsx';
import { RequestDraft } from './request-draft-links.tsx';
import { RequestRates } from './request-rates.tsx';
import { ReminderMails } from './reminder-mails.tsx';
import { requestMessages } from './requests.messages.ts';
import { StatusMark } from './status-mark.tsx';
import classes from './reporting.module.css';

/** One request: how far it is, who has reported, who is late, who waits for whom and why. */
export function RequestPage({ id }: { readonly id: string }) {
  const words = useMessages(reportingMessages);
  const { data, previousData, error, refetch } = useQuery(ReportRequestDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  useSessionEnd(error);
  const answer = data ?? previousData;
  if (error && !answer) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!answer) return <p role="status">{words.loading}</p>;
  return <Request {...answer} />;
}

function Request({ reportRequest: request, submissions }: ReportRequestQuery) {
  const words = useMessages(reportingMessages);
  const formats = useFormats();
  const isDepartment = useViewer().role === 'LEAD_DEPARTMENT';
  return (
    <article className={classes.report}>
      <header className={classes.reportHead}>
        <p className="screen-only">
          <Link to="/reporting" search={isDepartment ? {} : { view: 'requests' }}>
            ← {words.back}
          </Link>
        </p>
        <h2>{request.title}</h2>
        <p>
          {words.window(formats.range(request.windowFrom, request.windowTo))} ·{' '}
          <strong>{words.due(formats.date(request.dueOn))}</strong>
        </p>
        <Basis request={request} />
      </header>
      <RequestRates request={request} />
      <RequestDraft id={request.id} />
      {isDepartment && <RequestActs request={request} />}
      {isDepartment && <ReminderMails request={request} />}
      <Reports request={request} reports={submissions} />
    </article>
  );
}

function Basis({ request }: { readonly request: RequestPartsFragment }) {
  const texts = useMessages(requestMessages);
  const formats = useFormats();
  const { requesterName, basis, formVersion, changes } = request;
  return (
    <>
      <p className={classes.quiet}>
        {texts.from(requesterName)}
        {basis !== '' && ` · ${texts.basis}: ${basis}`} · {texts.form}: {formVersion}
      </p>
      {changes.map(({ kind, dueOn, reason, at }) => (
        <p key={at} className={classes.quiet}>
          {formats.dateTime(at)}: {kind === 'close' ? texts.changed.close() : texts.changed.extend(formats.date(dueOn))}
          . {reason}
        </p>
      ))}
    </>
  );
}

interface ReportsProps {
  readonly request: RequestPartsFragment;
  readonly reports: readonly ReportPartsFragment[];
}

function Reports({ request, reports }: ReportsProps) {
  const texts = useMessages(requestMessages);
  const words = useMessages(reportingMessages);
  const formats = useFormats();
  const { status } = useSearch({ from: '/reporting' });
  const navigate = useNavigate({ from: '/reporting' });
  const statuses: Readonly<Record<string, string>> = words.status;
  const shown = reports.filter((report) => status === undefined || report.status === status);
  const choices = [
    { value: undefined, label: words.all, count: reports.length },
    ...request.byStatus.map((one) => ({
      value: one.status,
      label: statuses[one.status] ?? one.status,
      count: one.count,
    })),
  ];
  return (
    <section className={classes.section}>
      <div className={`${classes.filters ?? ''} screen-only`} role="group" aria-label={texts.filter}>
        {choices.map(({ value, label, count }) => (
          <button
            key={value ?? ''}
            type="button"
            aria-pressed={status === value}
            onClick={() => {
              void navigate({ search: (search) => ({ ...search, status: value }), replace: true, resetScroll: false });
            }}
          >
            {label} {formats.number(count)}
          </button>
        ))}
      </div>
      {shown.length === 0 ? <p>{texts.noneOfStatus}</p> : <ReportTable title={request.title} reports={shown} />}
    </section>
  );
}

function ReportTable({ title, reports }: { readonly title: string; readonly reports: readonly ReportPartsFragment[] }) {
  const texts = useMessages(requestMessages);
  const formats = useFormats();
  const lang = useLang();
  const hasDistricts = reports.some(({ district }) => typeof district === 'string');
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={title}>
      <table className={classes.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.reporter}</th>
            {hasDistricts && <th scope="col">{texts.district}</th>}
            <th scope="col">{texts.status}</th>
            <th scope="col">{texts.waits}</th>
            <th scope="col">{texts.lastReminded}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ id, reporter, district, status, waitingFor, lastRemindedOn }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/reporting" search={{ report: id }}>
                  {reporter}
                </Link>
              </th>
              {hasDistricts && <td data-label={texts.district}>{district}</td>}
              <td>
                <StatusMark status={status} />
              </td>
              <td>{lang === 'vi' ? waitingFor.sentenceVi : waitingFor.sentenceEn}</td>
              <td data-label={texts.lastReminded}>
                {typeof lastRemindedOn === 'string' ? formats.date(lastRemindedOn) : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
