import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import {
  AcceptReportDocument,
  ForwardReportDocument,
  FreezeReportDocument,
  OpenReviewDocument,
  ReopenReportDocument,
  ReturnReportDocument,
  WithdrawReportDocument,
  type ReportDetailPartsFragment,
} from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { reportMessages } from './report.messages.ts';
import { reviewMessages } from './review.messages.ts';
import { useAct, type Act } from './use-act.ts';
import type { Review } from './use-review.ts';
import classes from './reporting.module.css';

interface ReviewPanelProps {
  readonly report: ReportDetailPartsFragment;
  readonly review: Review;
}

/** What a reader of the report can do now, as the server says; returning and opening again ask for a reason. */
export function ReviewPanel({ report, review }: ReviewPanelProps) {
  const texts = useMessages(reviewMessages);
  const act = useAct();
  const [reason, setReason] = useState('');
  const { can } = report.waitingFor;
  if (can.length === 0) return null;
  const needsReason = can.includes('return') || can.includes('reopen');
  const isSilent = reason.trim() === '';
  return (
    <section className={classes.panel} aria-labelledby="review-title">
      <h3 id="review-title">{texts.title}</h3>
      {needsReason && (
        <TextField
          label={can.includes('return') ? texts.returnReason : texts.reopenReason}
          value={reason}
          onChange={setReason}
        />
      )}
      {act.error !== null && <FailureNotice error={act.error} />}
      <div className={classes.actions}>
        <Agreeing report={report} review={review} act={act} />
        <WithReason report={report} review={review} act={act} reason={isSilent ? null : reason} />
        <Plain report={report} act={act} />
      </div>
      {needsReason && isSilent && <p className={classes.quiet}>{texts.needReason}</p>}
    </section>
  );
}

interface ActingProps {
  readonly report: ReportDetailPartsFragment;
  readonly act: Act;
}

function inputOf({ id, version }: ReportDetailPartsFragment, idempotencyKey: string) {
  return { submissionId: id, version, idempotencyKey };
}

function Agreeing({ report, review, act }: ActingProps & Pick<ReviewPanelProps, 'review'>) {
  const texts = useMessages(reviewMessages);
  const formats = useFormats();
  const exceptions = Object.entries(review.exceptions).map(([activityId, reason]) => ({ activityId, reason }));
  const isUnexplained = exceptions.some(({ reason }) => reason.trim() === '');
  const count = formats.number(exceptions.length);
  const variables = (key: string) => ({ input: { ...inputOf(report, key), exceptions } });
  const acts = [
    {
      ...{ event: 'accept', text: exceptions.length === 0 ? texts.accept : texts.acceptBut(count) },
      run: async () => act.run(AcceptReportDocument, variables),
    },
    {
      ...{ event: 'forward', text: exceptions.length === 0 ? texts.forward : texts.forwardBut(count) },
      run: async () => act.run(ForwardReportDocument, variables),
    },
  ];
  return acts
    .filter(({ event }) => report.waitingFor.can.includes(event))
    .map(({ event, text, run }) => (
      <ActionButton
        key={event}
        className={classes.primary}
        disabled={act.isBusy || isUnexplained}
        onClick={() => void run()}
      >
        {text}
      </ActionButton>
    ));
}

interface WithReasonProps extends ActingProps, Pick<ReviewPanelProps, 'review'> {
  /** null: nothing was written. */
  readonly reason: string | null;
}

function WithReason({ report, review, act, reason }: WithReasonProps) {
  const texts = useMessages(reviewMessages);
  const formats = useFormats();
  const { can } = report.waitingFor;
  const comments = review.remarks.flatMap(({ activityId, cell, comment }) =>
    comment.trim() === '' ? [] : [{ activityId, cell, comment }],
  );
  const isOff = act.isBusy || reason === null;
  const said = reason ?? '';
  return (
    <>
      {can.includes('return') && (
        <ActionButton
          disabled={isOff}
          onClick={() =>
            void act.run(ReturnReportDocument, (key) => ({
              input: { ...inputOf(report, key), reason: said, comments },
            }))
          }
        >
          {comments.length === 0 ? texts.return : texts.returnWith(formats.number(comments.length))}
        </ActionButton>
      )}
      {can.includes('reopen') && (
        <ActionButton
          disabled={isOff}
          onClick={() =>
            void act.run(ReopenReportDocument, (key) => ({ input: { ...inputOf(report, key), reason: said } }))
          }
        >
          {texts.reopen}
        </ActionButton>
      )}
    </>
  );
}

function Plain({ report, act }: ActingProps) {
  const texts = useMessages(reviewMessages);
  const words = useMessages(reportMessages);
  const input = (key: string) => ({ input: inputOf(report, key) });
  const acts = [
    {
      event: 'open_review',
      text: texts.open,
      hint: texts.openHint,
      run: async () => act.run(OpenReviewDocument, input),
    },
    { event: 'freeze', text: texts.freeze, hint: undefined, run: async () => act.run(FreezeReportDocument, input) },
    {
      event: 'withdraw',
      text: words.withdraw,
      hint: undefined,
      run: async () => act.run(WithdrawReportDocument, input),
    },
  ];
  return acts
    .filter(({ event }) => report.waitingFor.can.includes(event))
    .map(({ event, text, hint, run }) => (
      <ActionButton key={event} title={hint} disabled={act.isBusy} onClick={() => void run()}>
        {text}
      </ActionButton>
    ));
}
