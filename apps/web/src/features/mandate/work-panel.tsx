import { Link } from '@tanstack/react-router';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { MarkPanel } from '../../figures/mark-panel.tsx';
import type { MemberRow } from '../../figures/member-rows.ts';
import { whyNoRecords } from '../../figures/no-records.ts';
import type { AnalyticsQuery } from '../../gql/graphql.ts';
import { useFormats } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import type { TaskFilters } from './task-questions.ts';
import { workLevel, workQuestion, workRecords, type WorkMark } from './work-questions.ts';

interface WorkPanelProps {
  readonly row: MemberRow;
  readonly dimension: WorkMark['dimension'];
  /** The question of all members. */
  readonly query: AnalyticsQuery;
  readonly filters: TaskFilters;
  readonly onClose: () => void;
}

/** Where a plan, a movement or a campaign leads. */
export function WorkPanel({ row, dimension, query, filters, onClose }: WorkPanelProps) {
  const { mayReadRecords } = useViewer();
  const mark = { dimension, code: row.code };
  const { lang } = useFormats();
  return (
    <MarkPanel
      title={row.label}
      onClose={onClose}
      ways={{
        levelLink: (label) => (
          <Link to="/explore" search={workLevel(mark, filters, query)}>
            {label}
          </Link>
        ),
        recordsLink: (label, name) =>
          mayReadRecords &&
          !row.noRecords && (
            <Link to="/activities" search={workRecords(mark, filters)} aria-label={name}>
              {label}
            </Link>
          ),
        absent: mayReadRecords ? whyNoRecords(row.noRecords ?? null, lang) : [],
        question: analyticsQuestion(workQuestion(query, mark)),
      }}
    />
  );
}
