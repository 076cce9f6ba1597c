import { Link } from '@tanstack/react-router';
import type { BlankKind } from '../../components/blank-swatch.tsx';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { levelBelow } from '../../figures/level-below.ts';
import { MarkPanel } from '../../figures/mark-panel.tsx';
import { whyNoRecords } from '../../figures/no-records.ts';
import { lastDayOf } from '../../figures/period-window.ts';
import type { AnalyticsQuery } from '../../gql/graphql.ts';
import { useFormats } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import type { BreakdownFilters } from './breakdown-questions.ts';

interface CellPanelProps {
  readonly cell: {
    readonly name: string;
    readonly group: string;
    readonly topic: string;
    readonly blank: BlankKind | null;
  };
  readonly query: AnalyticsQuery;
  readonly filters: BreakdownFilters;
  readonly onClose: () => void;
}

/** Where a target group on a topic leads; the page has no filter that says either. */
export function CellPanel({ cell, query, filters, onClose }: CellPanelProps) {
  const { mayReadRecords } = useViewer();
  const { lang } = useFormats();
  const { period, district } = filters;
  const about = { period, district, targetGroup: cell.group, topic: cell.topic };
  const where = { ...query.where, targetGroup: [cell.group], topic: [cell.topic] };
  const by = levelBelow(lastDayOf(period) ?? '', district);
  return (
    <MarkPanel
      title={cell.name}
      onClose={onClose}
      ways={{
        levelLink: (label) => (
          <Link to="/explore" search={{ ...about, measures: 'ACTIVITIES', by }}>
            {label}
          </Link>
        ),
        recordsLink: (label, name) =>
          mayReadRecords &&
          cell.blank === null && (
            <Link to="/activities" search={about} aria-label={name}>
              {label}
            </Link>
          ),
        absent: mayReadRecords ? whyNoRecords(cell.blank, lang) : [],
        question: analyticsQuestion({ ...query, where }),
      }}
    />
  );
}
