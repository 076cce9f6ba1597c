import { Link, useSearch } from '@tanstack/react-router';
import { useLayoutEffect } from 'react';
import { ViewModeProvider } from '../../components/view-mode.ts';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { failureOf } from '../../failure/failure.ts';
import { useSessionEnd } from '../../failure/session-end.ts';
import { KpiRow, KpiRowSkeleton } from '../../features/headline/kpi-row.tsx';
import { periodRange } from '../../figures/basis.ts';
import { FilterSummary } from '../../figures/filter-summary.tsx';
import { reachesBefore } from '../../figures/period-window.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { ReferenceProvider } from '../../reference/reference.tsx';
import { NoRecordsYet } from '../../session/no-records-yet.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { Freshness } from '../overview/freshness.tsx';
import { CoverageChart } from '../overview/headline-charts.tsx';
import { MainPoints } from '../overview/main-points.tsx';
import { useOverview, type Overview } from '../overview/overview-figures.tsx';
import { NoAggregates } from '../overview/overview-states.tsx';
import { MapChart } from '../overview/place-charts.tsx';
import { LiveSign } from './live-sign.tsx';
import { wallMessages } from './wall.messages.ts';
import classes from './wall-page.module.css';

const ON_A_WALL = { isFixed: true, hasTwins: false, hasTools: false, anchors: 'wall-' };
/** Nobody is there to see that the line broke in silence: the figures are fetched at least this often. */
const POLL_MS = 300_000;

/** The overview for a screen on a wall: large, quiet, without choices, following the record. */
export function WallPage() {
  const { dataFrom } = useViewer();
  useWholeScreen();
  return (
    <div className={classes.wall}>
      <ViewModeProvider value={ON_A_WALL}>{typeof dataFrom === 'string' ? <Wall /> : <EmptyWall />}</ViewModeProvider>
    </div>
  );
}

/** Nothing was ever recorded: the wall says so under its own heading, how to begin, and leads back. */
function EmptyWall() {
  const texts = useMessages(wallMessages);
  return (
    <>
      <header className={classes.head}>
        <h1>{texts.title}</h1>
        <p>{texts.empty}</p>
      </header>
      <NoRecordsYet />
      <Ways />
    </>
  );
}

function Wall() {
  const texts = useMessages(wallMessages);
  const formats = useFormats();
  const { mayImport } = useViewer();
  const overview = useOverview(useSearch({ from: '/wall' }), POLL_MS);
  const { filters, lists, headline, places } = overview;
  const shown = headline.data ?? headline.previousData;
  const error = headline.error ?? places.error;
  useSessionEnd(error);
  if (error !== undefined && failureOf(error, formats.lang).code === 'FORBIDDEN') {
    return <NoAggregates mayImport={mayImport} />;
  }
  return (
    <ReferenceProvider value={lists}>
      <header className={classes.head}>
        <h1>{texts.title}</h1>
        <p>{texts.lead(formats.period(filters.period), periodRange(filters.period, formats))}</p>
        <FilterSummary chosen={filters} lists={lists} />
        <LiveSign isAnswered={error === undefined} />
      </header>
      <Figures {...overview} />
      <div className={classes.foot}>
        {shown && <Freshness evidence={shown.total.evidence} period={filters.period} />}
        <Ways />
      </div>
    </ReferenceProvider>
  );
}

/** What stood before stays while newer figures come, and when they do not come. */
function Figures({ headline, places, filters }: Overview) {
  const { dataFrom } = useViewer();
  const figures = headline.data ?? headline.previousData;
  const communes = places.data ?? places.previousData;
  if (!figures) {
    if (headline.error) return <FailureNotice error={headline.error} onRetry={() => void headline.refetch()} />;
    return <KpiRowSkeleton />;
  }
  return (
    <>
      <KpiRow
        total={figures.total}
        months={figures.months}
        period={filters.period}
        hasPrevious={typeof dataFrom === 'string' && reachesBefore(filters.period, dataFrom)}
        busy={false}
      />
      <div className={classes.stage}>
        <MainPoints figures={figures} blindSpots={communes?.blindSpots} chosen={filters} leads={false} />
        <CoverageChart figures={figures} filters={filters} busy={false} onChange={stays} basis="" />
        {communes && (
          <MapChart
            places={communes}
            busy={places.loading}
            filters={filters}
            search={{}}
            onChange={stays}
            aside={<></>}
            basis=""
          />
        )}
      </div>
    </>
  );
}

/** Nobody chooses anything on a wall. */
function stays() {
  // What is shown is chosen in the address.
}

/** Out of the way until somebody comes with a mouse or a keyboard. */
function Ways() {
  const texts = useMessages(wallMessages);
  const search = useSearch({ from: '/wall' });
  return (
    <nav className={classes.ways} aria-label={texts.leave}>
      {document.fullscreenEnabled && (
        <button
          type="button"
          onClick={() => {
            // A browser may refuse; the wall stands as it is then.
            void document.documentElement.requestFullscreen().catch(() => undefined);
          }}
        >
          {texts.full}
        </button>
      )}
      <Link to="/" search={search}>
        {texts.leave}
      </Link>
    </nav>
  );
}

/** The frame of the pages is gone, and all sizes grow with the screen: the same page fills a screen of any size. */
function useWholeScreen(): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['wall'] = '';
    return () => {
      delete root.dataset['wall'];
    };
  }, []);
}
