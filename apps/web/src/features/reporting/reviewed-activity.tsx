import { ActionButton } from '../../components/action-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { ReportDetailPartsFragment, ReportedPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { activityTitle, ActivityCard } from './activity-card.tsx';
import { reviewMessages } from './review.messages.ts';
import type { Review } from './use-review.ts';
import classes from './reporting.module.css';

interface ReviewedActivityProps {
  readonly activity: ReportedPartsFragment;
  readonly comments: ReportDetailPartsFragment['comments'];
  readonly review: Review;
  readonly mayExcept: boolean;
}

/** An activity as its reader sees it: each cell can be remarked on, the whole can be excepted with a reason. */
export function ReviewedActivity({ activity, comments, review, mayExcept }: ReviewedActivityProps) {
  const texts = useMessages(reviewMessages);
  const formats = useFormats();
  const { activityId } = activity;
  const reason = review.exceptions[activityId];
  const title = activityTitle(activity, formats);
  return (
    <ActivityCard
      activity={activity}
      comments={comments}
      onCell={(cell) => {
        const label = activity.cells.find((one) => one.cell === cell)?.label ?? cell;
        const known = review.remarks.find((one) => one.activityId === activityId && one.cell === cell);
        review.remark(known ?? { activityId, cell, label, comment: '' });
      }}
      head={
        mayExcept && (
          <label className={classes.include}>
            <input
              type="checkbox"
              checked={reason !== undefined}
              onChange={(event) => {
                review.except(activityId, event.currentTarget.checked ? '' : null);
              }}
            />
            {texts.except}
            <span className="visually-hidden">: {title}</span>
          </label>
        )
      }
    >
      {reason !== undefined && (
        <TextField
          label={`${texts.exceptReason}: ${title}`}
          value={reason}
          autoFocus
          onChange={(value) => {
            review.except(activityId, value);
          }}
        />
      )}
      {review.remarks
        .filter((one) => one.activityId === activityId)
        .map((remark) => (
          <RemarkLine key={remark.cell} remark={remark} review={review} />
        ))}
    </ActivityCard>
  );
}

function RemarkLine({ remark, review }: { readonly remark: Review['remarks'][number]; readonly review: Review }) {
  const texts = useMessages(reviewMessages);
  return (
    <div className={classes.remarkLine}>
      <TextField
        label={texts.remark(remark.label)}
        value={remark.comment}
        autoFocus
        onChange={(comment) => {
          review.remark({ ...remark, comment });
        }}
      />
      <ActionButton
        aria-label={`✕ ${texts.remark(remark.label)}`}
        onClick={() => {
          review.forget(remark);
        }}
      >
        ✕
      </ActionButton>
    </div>
  );
}
