import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { PartOnPaper } from '../../components/part-on-paper.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { AuditEventsDocument, type AuditEventsQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { auditMessages } from './audit.messages.ts';
import classes from './audit-page.module.css';

const PAGE_SIZE = 50;

/** What was done to accounts and rights, newest first, page by page. */
export function AuditPage() {
  const texts = useMessages(auditMessages);
  const [offset, setOffset] = useState(0);
  // One more than is shown tells whether there is an older page.
  const { data, previousData, error, refetch } = useQuery(AuditEventsDocument, {
    variables: { limit: PAGE_SIZE + 1, offset },
    fetchPolicy: 'cache-and-network',
  });
  useSessionEnd(error);
  const events = (data ?? previousData)?.auditEvents;
  return (
    <div className={classes.page}>
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      {error && !events && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!error && !events && <p role="status">{texts.loading}</p>}
      {events?.length === 0 && offset === 0 && <p>{texts.none}</p>}
      {events && events.length > 0 && (
        <>
          <PartOnPaper
            before={offset}
            printed={Math.min(events.length, PAGE_SIZE)}
            total={events.length > PAGE_SIZE ? null : offset + events.length}
          />
          <EventTable events={events.slice(0, PAGE_SIZE)} />
        </>
      )}
      <div className={`${classes.pages ?? ''} screen-only`}>
        {offset > 0 && (
          <ActionButton
            onClick={() => {
              setOffset(offset - PAGE_SIZE);
            }}
          >
            {texts.newer}
          </ActionButton>
        )}
        {(events?.length ?? 0) > PAGE_SIZE && (
          <ActionButton
            onClick={() => {
              setOffset(offset + PAGE_SIZE);
            }}
          >
            {texts.older}
          </ActionButton>
        )}
      </div>
    </div>
  );
}

function EventTable({ events }: { readonly events: AuditEventsQuery['auditEvents'] }) {
  const texts = useMessages(auditMessages);
  const formats = useFormats();
  const { at, actor, action, subject } = texts.columns;
  return (
    <DataTable
      quietCaption
      wide
      stacked
      table={{
        caption: texts.title,
        columns: [at, action, actor, subject].map((label) => ({ label, numeric: false })),
        rows: events.map((event) => ({
          key: event.id,
          cells: [
            formats.dateTime(event.at),
            texts.actions[event.action] ?? event.action,
            event.actor ?? texts.nobody,
            event.subject ?? '',
          ],
        })),
      }}
    />
  );
}
