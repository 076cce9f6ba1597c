import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { PauseScheduleDocument, type SchedulePartsFragment, type WindowPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { reportingMessages } from './reporting.messages.ts';
import { requestFormMessages } from './request-form.messages.ts';
import { ScheduleForm } from './schedule-form.tsx';
import { scheduleMessages } from './schedules.messages.ts';
import { useAct } from './use-act.ts';
import classes from './reporting.module.css';

/** One schedule: what it opens next and when, what it opened, and the ways to change or stop it. */
export function ScheduleCard({ schedule }: { readonly schedule: SchedulePartsFragment }) {
  const texts = useMessages(scheduleMessages);
  const act = useAct();
  const [isOpen, setOpen] = useState(false);
  const { id, version, isPaused } = schedule;
  const name = useName(schedule);
  const pause = async () => {
    await act.run(PauseScheduleDocument, () => ({ input: { id, version, isPaused: !isPaused } }));
  };
  return (
    <li className={classes.card}>
      <div className={classes.cardHead}>
        <h2 className={classes.cardTitle}>{name}</h2>
        {isPaused && <span className={classes.status}>{texts.paused}</span>}
      </div>
      <p className={classes.quiet}>{texts.by(schedule.requesterName, schedule.basis)}</p>
      <Ahead schedule={schedule} />
      <Opened schedule={schedule} />
      {act.error !== null && <FailureNotice error={act.error} />}
      <div className={`${classes.actions ?? ''} screen-only`}>
        <ActionButton
          aria-expanded={isOpen}
          aria-label={`${texts.edit}: ${name}`}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {texts.edit}
        </ActionButton>
        <ActionButton
          aria-label={`${isPaused ? texts.resume : texts.pause}: ${name}`}
          disabled={act.isBusy}
          onClick={() => void pause()}
        >
          {isPaused ? texts.resume : texts.pause}
        </ActionButton>
      </div>
      {isOpen && (
        <ScheduleForm
          schedule={schedule}
          onDone={() => {
            setOpen(false);
          }}
        />
      )}
    </li>
  );
}

/** Which periods it has: one schedule has them. */
function useName({ scheme, periodicity }: SchedulePartsFragment): string {
  const schemes: Readonly<Record<string, string>> = useMessages(requestFormMessages).schemes;
  const often: Readonly<Record<string, string>> = useMessages(scheduleMessages).periodicities;
  return `${often[periodicity] ?? periodicity} · ${schemes[scheme] ?? scheme}`;
}

function Ahead({ schedule: { isPaused, due, next } }: { readonly schedule: SchedulePartsFragment }) {
  const texts = useMessages(scheduleMessages);
  const formats = useFormats();
  if (isPaused) return <p>{texts.pausedText}</p>;
  return (
    <>
      {due.length > 0 && (
        <>
          <p className={classes.caution}>{texts.dueNow}</p>
          <ul>
            {due.map((window) => (
              <li key={window.period}>
                {window.title} · <WindowText window={window} />
              </li>
            ))}
          </ul>
        </>
      )}
      {next ? (
        <p>
          <strong>{texts.next(next.title, formats.date(next.opensOn))}</strong> · <WindowText window={next} />
        </p>
      ) : (
        <p>{texts.over}</p>
      )}
    </>
  );
}

function WindowText({ window }: { readonly window: WindowPartsFragment }) {
  const texts = useMessages(scheduleMessages);
  const words = useMessages(reportingMessages);
  const formats = useFormats();
  return [
    words.window(formats.range(window.windowFrom, window.windowTo)),
    words.due(formats.date(window.dueOn)),
    texts.reports(formats.number(window.reports)),
  ].join(' · ');
}

function Opened({ schedule: { opened } }: { readonly schedule: SchedulePartsFragment }) {
  const texts = useMessages(scheduleMessages);
  const formats = useFormats();
  if (opened.length === 0) return null;
  return (
    <details className={classes.fold}>
      <summary>{texts.opened}</summary>
      <ul>
        {opened.map(({ period, requestId }) => (
          <li key={period}>
            <Link to="/reporting" search={{ request: requestId }}>
              {formats.period(period)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
