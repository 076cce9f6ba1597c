import { Link } from '@tanstack/react-router';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { MarkPanel, type MarkWays } from '../../figures/mark-panel.tsx';
import type { MemberRow } from '../../figures/member-rows.ts';
import { whyNoRecords } from '../../figures/no-records.ts';
import { yearAround } from '../../figures/period-window.ts';
import { useFormats } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import type { BreakdownChange } from './breakdown-filters.tsx';
import { isMonth, levelSearch, questionOf, recordsSearch, type Marks } from './row-questions.ts';

interface RowPanelProps extends Marks {
  readonly row: MemberRow;
  readonly onChange: (change: BreakdownChange) => void;
  readonly onClose: () => void;
}

/** Where the bar of a member leads. */
export function RowPanel({ row, onChange, onClose, ...marks }: RowPanelProps) {
  const { mayReadRecords } = useViewer();
  const { lang } = useFormats();
  return (
    <MarkPanel
      title={row.label}
      onClose={onClose}
      ways={{
        filter: filterOf(marks, row, onChange),
        levelLink: (label) => <LevelLink {...{ marks, row, label }} />,
        recordsLink: (label, name) =>
          mayReadRecords &&
          !row.noRecords && (
            <Link to="/activities" search={recordsSearch(marks, row)} aria-label={name}>
              {label}
            </Link>
          ),
        absent: mayReadRecords ? whyNoRecords(row.noRecords ?? null, lang) : [],
        question: analyticsQuestion(questionOf(marks, row)),
      }}
    />
  );
}

interface LevelLinkProps {
  readonly marks: Marks;
  readonly row: MemberRow;
  readonly label: string;
}

/** The page itself tells a target group by district; everything else, and a group in one district, `/explore`. */
function LevelLink({ marks, row, label }: LevelLinkProps) {
  const { period, district } = marks.filters;
  const search = levelSearch(marks, row);
  if (marks.dimension === 'TARGET_GROUP' && search.by === 'DISTRICT') {
    return (
      <Link to="/groups" search={{ period, district, group: row.code }} hash="group-places">
        {label}
      </Link>
    );
  }
  return (
    <Link to="/explore" search={search}>
      {label}
    </Link>
  );
}

/** Nothing where the page has no filter that says this member. */
function filterOf(
  { dimension, filters }: Marks,
  { id, code }: MemberRow,
  onChange: (change: BreakdownChange) => void,
): MarkWays['filter'] {
  if (isMonth(dimension)) {
    const isOn = filters.period === code;
    return {
      isOn,
      onToggle: () => {
        onChange({ period: isOn ? yearAround(code) : code });
      },
    };
  }
  const field = FILTERS[dimension];
  if (field === undefined) return undefined;
  const chosen = field === 'district' ? id : code;
  const isOn = filters[field] === chosen;
  return {
    isOn,
    onToggle: () => {
      onChange({ [field]: isOn ? undefined : chosen });
    },
  };
}

const FILTERS: Readonly<Partial<Record<Marks['dimension'], 'district' | 'channel'>>> = {
  DISTRICT: 'district',
  CHANNEL: 'channel',
};
