import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { ReportSchedulesDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { reportingMessages } from './reporting.messages.ts';
import { ScheduleCard } from './schedule-card.tsx';
import { ScheduleForm } from './schedule-form.tsx';
import { scheduleMessages } from './schedules.messages.ts';
import classes from './reporting.module.css';

/** Requests that open by themselves, for the lead department. */
export function Schedules() {
  const words = useMessages(reportingMessages);
  if (useViewer().role === 'LEAD_DEPARTMENT') return <OfDepartment />;
  return (
    <Notice kind="info" title={words.forbidden}>
      <p>{words.forbiddenText}</p>
    </Notice>
  );
}

function OfDepartment() {
  const texts = useMessages(scheduleMessages);
  const words = useMessages(reportingMessages);
  const [isMaking, setMaking] = useState(false);
  const { data, error, refetch } = useQuery(ReportSchedulesDocument, { fetchPolicy: 'cache-and-network' });
  useSessionEnd(error);
  if (error && !data) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <p role="status">{words.loading}</p>;
  const schedules = data.reportSchedules;
  return (
    <section className={classes.section}>
      <p>{texts.lead}</p>
      {schedules.length === 0 && !isMaking && (
        <Notice kind="empty" title={texts.none}>
          <p>{texts.noneText}</p>
        </Notice>
      )}
      <ul className={classes.cards}>
        {schedules.map((schedule) => (
          <ScheduleCard key={schedule.id} schedule={schedule} />
        ))}
      </ul>
      {isMaking ? (
        <>
          <h2>{texts.make}</h2>
          <ScheduleForm
            schedule={null}
            onDone={() => {
              setMaking(false);
            }}
          />
        </>
      ) : (
        <div className={`${classes.actions ?? ''} screen-only`}>
          <ActionButton
            onClick={() => {
              setMaking(true);
            }}
          >
            {texts.make}
          </ActionButton>
        </div>
      )}
    </section>
  );
}
