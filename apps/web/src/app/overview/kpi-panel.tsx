import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Kpi } from '../../features/headline/kpis.ts';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { levelBelow } from '../../figures/level-below.ts';
import { MarkPanel } from '../../figures/mark-panel.tsx';
import { lastDayOf } from '../../figures/period-window.ts';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { OWN_DAY } from '../coverage/coverage-queries.ts';
import { RecordsLink } from '../coverage/records-link.tsx';
import { kpiPanelMessages } from './kpi-panel.messages.ts';
import { kpiQuery } from './kpi-query.ts';
import type { OverviewFilters } from './overview-queries.ts';

interface KpiPanelProps {
  readonly kpi: Pick<Kpi, 'measure' | 'label' | 'figure' | 'details'>;
  /** Those that the figure was asked under. */
  readonly filters: OverviewFilters;
  readonly onClose: () => void;
}

/** What a key figure says, and where it leads: one level down, what it is counted from, its question. */
export function KpiPanel({ kpi, filters, onClose }: KpiPanelProps) {
  const texts = useMessages(kpiPanelMessages);
  const { measure } = kpi;
  return (
    <MarkPanel
      title={kpi.label}
      onClose={onClose}
      isOpened
      words={{ noFilter: texts.noFilter }}
      ways={{
        levelLink: (label) => <LevelLink {...{ measure, filters, label }} />,
        recordsLink: (label, name) =>
          measure === 'REPORTING_RATE' ? (
            <ReportsLink filters={filters} />
          ) : (
            <RecordsLink filters={{ ...filters, base: OWN_DAY }} instead={null} name={name}>
              {label}
            </RecordsLink>
          ),
        question: analyticsQuestion(kpiQuery(measure, filters)),
      }}
    >
      <p>{[kpi.figure, ...kpi.details].join('; ')}</p>
    </MarkPanel>
  );
}

interface LevelLinkProps extends Pick<KpiPanelProps, 'filters'> {
  readonly measure: Kpi['measure'];
  readonly label: string;
}

/** Reached communes are told place by place on the page of coverage, everything else in a table of any figures. */
function LevelLink({ measure, filters, label }: LevelLinkProps): ReactNode {
  const { period, topic, district, areaClass } = filters;
  const chosen = { period, topic, district, areaClass };
  if (measure === 'COMMUNE_COVERAGE') {
    return (
      <Link to="/coverage" search={chosen} hash="levels">
        {label}
      </Link>
    );
  }
  const by = levelBelow(lastDayOf(period) ?? '', district);
  return (
    <Link to="/explore" search={{ ...chosen, measures: measure, by }}>
      {label}
    </Link>
  );
}

/** The share of reports is counted from reports, not from activities. */
function ReportsLink({ filters: { period, district } }: Pick<KpiPanelProps, 'filters'>): ReactNode {
  const texts = useMessages(kpiPanelMessages);
  const { mayReadRecords } = useViewer();
  if (!mayReadRecords) return null;
  return (
    <Link to="/reporting" search={{ view: 'requests', period, district }} hash="received" aria-label={texts.reportsOf}>
      {texts.reports}
    </Link>
  );
}
