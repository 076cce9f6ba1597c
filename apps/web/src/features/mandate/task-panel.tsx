import { Link } from '@tanstack/react-router';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { cellText } from '../../figures/cell-text.ts';
import { blankOf } from '../../figures/cell.ts';
import { MarkPanel } from '../../figures/mark-panel.tsx';
import { memberName, topicPhrase } from '../../figures/names.ts';
import { whyNoRecords } from '../../figures/no-records.ts';
import type { MandateCellPartsFragment } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { mandateMessages } from './mandate.messages.ts';
import { markOf } from './matrix-rows.ts';
import { taskLevel, taskQuestion, taskRecords, type TaskFilters } from './task-questions.ts';

interface TaskPanelProps {
  readonly cell: MandateCellPartsFragment;
  readonly filters: TaskFilters;
  readonly onClose: () => void;
}

/** What is known of one task of the directive, and where it leads; the page has no filter that says it. */
export function TaskPanel({ cell, filters, onClose }: TaskPanelProps) {
  const { columns, states } = useMessages(mandateMessages);
  const formats = useFormats();
  const { mayReadRecords } = useViewer();
  const level = taskLevel(cell, filters);
  const blank = blankOf(cell.activities);
  const records = mayReadRecords && blank === null ? taskRecords(cell, filters) : null;
  return (
    <MarkPanel
      title={`${memberName(cell.member, formats.lang)}, ${topicPhrase(cell.topic, formats.lang)}`}
      onClose={onClose}
      ways={{
        levelLink: (label) => (
          <Link to="/explore" search={level}>
            {label}
          </Link>
        ),
        recordsLink: (label, name) =>
          records && (
            <Link to="/activities" search={records} aria-label={name}>
              {label}
            </Link>
          ),
        absent: mayReadRecords ? whyNoRecords(blank, formats.lang) : [],
        question: analyticsQuestion(taskQuestion(cell, filters, API_LANG[formats.lang])),
      }}
    >
      <p>
        {states[markOf(cell)]}; {columns.activities}: {cellText(cell.activities, formats)}; {columns.communes}:{' '}
        {cellText(cell.communesReached, formats)}
        {typeof cell.lastActivityOn === 'string' && `; ${columns.last}: ${formats.date(cell.lastActivityOn)}`}
      </p>
    </MarkPanel>
  );
}
