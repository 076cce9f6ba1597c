import type { ReactNode } from 'react';
import type { ReportDetailPartsFragment, ReportedPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { cellText } from './cell-text.ts';
import { reportMessages } from './report.messages.ts';
import classes from './reporting.module.css';

type Comment = ReportDetailPartsFragment['comments'][number];
type Cell = Pick<ReportedPartsFragment['cells'][number], 'cell' | 'label' | 'text'>;

interface ActivityCardProps {
  readonly activity: ReportedPartsFragment;
  readonly comments: readonly Comment[];
  /** Beside the heading: a choice, or a link. */
  readonly head?: ReactNode;
  /** With it each cell can be touched to remark on it. */
  readonly onCell?: ((cell: string) => void) | undefined;
  readonly children?: ReactNode;
}

/** One activity of a report, cell by cell: what stands there, what stood there before, what was remarked. */
export function ActivityCard({ activity, comments, head, onCell, children }: ActivityCardProps) {
  const texts = useMessages(reportMessages);
  const { change, status, organisation, note } = activity;
  const kinds: Readonly<Record<string, string>> = {
    added: texts.added,
    changed: texts.changed,
    removed: texts.removed,
  };
  return (
    <li className={classes.activity} data-change={change ?? undefined}>
      <div className={classes.activityHead}>
        <strong>{activityTitle(activity, useFormats())}</strong>
        <small>{texts.states[status]}</small>
        {typeof change === 'string' && <small className={classes.change}>{kinds[change]}</small>}
        {head}
      </div>
      {organisation && <p className={classes.quiet}>{organisation}</p>}
      <dl className={classes.cells}>
        {activity.cells.slice(2).map((cell) => (
          <CellPair key={cell.cell} cell={cell} activity={activity} comments={comments} onCell={onCell} />
        ))}
        {activity.changed
          .filter(({ cell }) => !activity.cells.some((one) => one.cell === cell))
          .map(({ cell, label }) => (
            <CellPair
              key={cell}
              cell={{ cell, label, text: '' }}
              activity={activity}
              comments={comments}
              onCell={onCell}
            />
          ))}
      </dl>
      {note && <p className={classes.noteText}>{note}</p>}
      {children}
    </li>
  );
}

/** Day and form: what tells one activity from the next. */
export function activityTitle(activity: ReportedPartsFragment, formats: ReturnType<typeof useFormats>): string {
  return activity.cells
    .slice(0, 2)
    .map(({ cell, text }) => cellText(cell, text, formats))
    .join(' · ');
}

interface CellPairProps extends Pick<ActivityCardProps, 'activity' | 'comments' | 'onCell'> {
  readonly cell: Cell;
}

function CellPair({ cell: { cell, label, text }, activity, comments, onCell }: CellPairProps) {
  const texts = useMessages(reportMessages);
  const formats = useFormats();
  const before = activity.changed.find((one) => one.cell === cell)?.before;
  const remarks = comments.filter((one) => one.activityId === activity.activityId && one.cell === cell);
  const shown = text === '' ? texts.empty : cellText(cell, text, formats);
  return (
    <div data-remarked={remarks.some(({ isResolved }) => !isResolved) || undefined}>
      <dt>{label}</dt>
      <dd>
        {onCell ? (
          <button
            type="button"
            className={classes.cell}
            onClick={() => {
              onCell(cell);
            }}
          >
            {shown}
          </button>
        ) : (
          shown
        )}
        {before !== undefined && (
          <small className={classes.before}>
            {texts.was(before === '' ? texts.empty : cellText(cell, before, formats))}
          </small>
        )}
        {remarks.map(({ comment, isResolved }) => (
          <p key={comment} className={classes.remark} data-resolved={isResolved || undefined}>
            {texts.comment}: {comment}
            {isResolved && <small> ({texts.answered})</small>}
          </p>
        ))}
      </dd>
    </div>
  );
}
