import { Link } from '@tanstack/react-router';
import { analyticsQuestion } from '../../../figures/analytics-question.ts';
import { MarkPanel, type MarkWays } from '../../../figures/mark-panel.tsx';
import { useMessages } from '../../../language/language-context.tsx';
import { useViewer } from '../../../session/viewer-context.tsx';
import { partQuestion, partSearch, type ReceivedFilters, type ReceivedPart } from './received-questions.ts';
import type { ReceivedChange } from './received-reports.tsx';
import { receivedMessages } from './received.messages.ts';

interface ReceivedPanelProps {
  readonly part: ReceivedPart;
  /** The part in words. */
  readonly name: string;
  /** What is known of it. */
  readonly text: string;
  readonly filters: ReceivedFilters;
  readonly onChange: ReceivedChange;
  readonly onClose: () => void;
}

/** Where a part of the reports leads. */
export function ReceivedPanel({ part, name, text, filters, onChange, onClose }: ReceivedPanelProps) {
  const texts = useMessages(receivedMessages);
  const { mayReadRecords } = useViewer();
  const { records, level } = partSearch(filters, part);
  return (
    <MarkPanel
      title={name}
      onClose={onClose}
      words={{ level: texts.level[level.by] }}
      ways={{
        filter: filterOf(part, filters, onChange),
        levelLink: (label) => (
          <Link to="/explore" search={level}>
            {label}
          </Link>
        ),
        recordsLink: (label, full) =>
          mayReadRecords && (
            <Link to="/activities" search={records} aria-label={full}>
              {label}
            </Link>
          ),
        question: analyticsQuestion(partQuestion(filters, part)),
      }}
    >
      <p>{text}</p>
    </MarkPanel>
  );
}

/** Nothing for a commune, which these choices do not have, nor for all of them together. */
function filterOf(
  { place, month }: ReceivedPart,
  filters: ReceivedFilters,
  onChange: ReceivedChange,
): MarkWays['filter'] {
  if (place?.dimension === 'COMMUNE' || (!place && month === undefined)) return undefined;
  const part = { district: place?.id ?? filters.district, period: month ?? filters.period };
  return {
    isOn: part.district === filters.district && part.period === filters.period,
    onToggle: () => {
      onChange(part);
    },
  };
}
