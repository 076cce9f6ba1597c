import { skipToken, useQuery } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import {
  OpenRequestDocument,
  RequestHelpDocument,
  RequestPreviewDocument,
  type RequestHelpQuery,
} from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { AskedBy } from './asked-by.tsx';
import { OneOf } from './fields.tsx';
import { reportingMessages } from './reporting.messages.ts';
import { RequestDays } from './request-days.tsx';
import { requestInput, requestTerms, type DraftProps, type RequestDraft } from './request-draft.ts';
import { requestFormMessages } from './request-form.messages.ts';
import { RequestPreview } from './request-preview.tsx';
import { RequestAddressees } from './request-addressees.tsx';
import { RequestTimes } from './request-times.tsx';
import { useAct } from './use-act.ts';
import classes from './reporting.module.css';

/** A new request: who asks on what, which topics and days, by when, of whom; what it asks stands below before it is opened. */
export function RequestForm() {
  const words = useMessages(reportingMessages);
  const { data, error, refetch } = useQuery(RequestHelpDocument);
  if (error && !data) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <p role="status">{words.loading}</p>;
  return <Form help={data} />;
}

function newDraft({ requestHelp, catalogue }: RequestHelpQuery): RequestDraft {
  const { today, periods, directives, requesters } = requestHelp;
  // The month that ended last is what is asked for most.
  const last = periods.find(({ code, to }) => code.startsWith('admin:') && code.includes('-M') && to < today);
  return {
    ...{ title: '', kind: 'periodic', requester: requesters[0]?.id ?? '', basis: '' },
    topics: catalogue.codes.filter(({ list }) => list === 'topic').map(({ code }) => code),
    ...{ scheme: 'admin', period: last?.code ?? '', from: '', to: '', dueBy: 'days', dueDays: '3', dueDay: '' },
    ...{ whom: directives[0] ? `directive:${directives[0].id}` : 'all', units: [], formVersion: '1' },
    ...{ correctionDays: '3', parentReviewDays: '3', departmentReviewDays: '5' },
  };
}

function Form({ help }: { readonly help: RequestHelpQuery }) {
  const texts = useMessages(requestFormMessages);
  const navigate = useNavigate();
  const act = useAct();
  const [draft, setDraft] = useState(() => newDraft(help));
  const terms = requestTerms(draft);
  const preview = useQuery(RequestPreviewDocument, terms === null ? skipToken : { variables: { input: terms } });
  const shown = terms === null ? undefined : preview.data?.requestPreview;
  const change = (part: Partial<RequestDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const open = async () => {
    if (!terms || !shown) return;
    const days = { from: shown.windowFrom, to: shown.windowTo };
    const data = await act.run(OpenRequestDocument, (key) => ({ input: requestInput(draft, terms, days, key) }));
    if (data) await navigate({ to: '/reporting', search: { request: data.openReportRequest.request.id } });
  };
  const mayOpen = shown?.leavesWorkingDay === true && shown.reports > 0;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <h2>{texts.title}</h2>
      <WhoAsks help={help} draft={draft} onChange={change} />
      <RequestDays help={help} draft={draft} onChange={change} />
      <RequestAddressees help={help} draft={draft} on={lastDay(draft, help)} onChange={change} />
      <RequestTimes draft={draft} onChange={change} />
      {preview.error && <FailureNotice error={preview.error} />}
      {shown && <RequestPreview preview={shown} />}
      {act.error !== null && <FailureNotice error={act.error} />}
      <div className={classes.actions}>
        <ActionButton type="submit" className={classes.primary} disabled={act.isBusy || !mayOpen}>
          {texts.open}
        </ActionButton>
      </div>
    </form>
  );
}

/** The last day of the window: its map counts. */
function lastDay({ scheme, period, to }: RequestDraft, { requestHelp }: RequestHelpQuery): string {
  const day = scheme === 'custom' ? to : requestHelp.periods.find(({ code }) => code === period)?.to;
  return day === undefined || day === '' ? requestHelp.today : day;
}

function WhoAsks({ help, draft, onChange }: DraftProps & { readonly help: RequestHelpQuery }) {
  const texts = useMessages(requestFormMessages);
  const words = useMessages(reportingMessages);
  return (
    <>
      <TextField
        label={texts.name}
        value={draft.title}
        required
        onChange={(title) => {
          onChange({ title });
        }}
      />
      <OneOf
        label={texts.kind}
        value={draft.kind}
        options={(['periodic', 'thematic', 'ad_hoc'] as const).map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(value) => {
          onChange({ kind: value as RequestDraft['kind'] });
        }}
      />
      <AskedBy help={help} draft={draft} onChange={onChange} />
    </>
  );
}
