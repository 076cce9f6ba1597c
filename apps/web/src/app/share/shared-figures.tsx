import { lazy, Suspense } from 'react';
import { channelsSearch, groupsSearch } from '../../features/breakdowns/breakdown-search.ts';
import { comparisonSearch } from '../../features/comparison/comparison-search.ts';
import { mandateSearch } from '../../features/mandate/mandate-search.ts';
import { observancesOf } from '../../features/observances/observances-search.ts';
import { useMessages } from '../../language/language-context.tsx';
import { coverageSearch } from '../coverage/coverage-search.ts';
import { overviewSearch } from '../overview/overview-search.ts';
import type { ShareView } from './share-view.ts';
import { shareMessages } from './share.messages.ts';

const OverviewFigures = lazy(async () => ({
  default: (await import('../overview/overview-figures.tsx')).OverviewFigures,
}));
const CoverageFigures = lazy(async () => ({
  default: (await import('../coverage/coverage-figures.tsx')).CoverageFigures,
}));
const DistrictFigures = lazy(async () => ({
  default: (await import('../../features/comparison/district-figures.tsx')).DistrictFigures,
}));
const MandateFigures = lazy(async () => ({
  default: (await import('../../features/mandate/mandate-figures.tsx')).MandateFigures,
}));
const ObservancesFigures = lazy(async () => ({
  default: (await import('../../features/observances/observances-figures.tsx')).ObservancesFigures,
}));
const GroupFigures = lazy(async () => ({
  default: (await import('../../features/breakdowns/group-figures.tsx')).GroupFigures,
}));
const ChannelFigures = lazy(async () => ({
  default: (await import('../../features/breakdowns/channel-figures.tsx')).ChannelFigures,
}));
const ExploreFigures = lazy(async () => ({
  default: (await import('../../features/explore/explore-figures.tsx')).ExploreFigures,
}));
const PackSheets = lazy(async () => ({ default: (await import('../pack/pack-sheets.tsx')).PackSheets }));

interface SharedFiguresProps extends Pick<ShareView, 'page' | 'search'> {
  readonly onChange: (change: object) => void;
}

/** The figures of the page that a link shows. */
export function SharedFigures(props: SharedFiguresProps) {
  const texts = useMessages(shareMessages);
  return (
    <Suspense
      fallback={
        <p role="status" aria-busy>
          {texts.loading}
        </p>
      }
    >
      <Page {...props} />
    </Suspense>
  );
}

function Page({ page, search, onChange }: SharedFiguresProps) {
  switch (page) {
    case '/':
      return <OverviewFigures search={overviewSearch.parse(search)} onChange={onChange} />;
    case '/coverage':
      return <CoverageFigures search={coverageSearch.parse(search)} onChange={onChange} />;
    case '/districts':
      return <DistrictFigures search={comparisonSearch.parse(search)} onChange={onChange} />;
    case '/mandate':
      return <MandateFigures search={mandateSearch.parse(search)} onChange={onChange} />;
    case '/observances':
      return <ObservancesFigures search={observancesOf(search)} onChange={onChange} />;
    case '/groups':
      return <GroupFigures search={groupsSearch.parse(search)} onChange={onChange} />;
    case '/channels':
      return <ChannelFigures search={channelsSearch.parse(search)} onChange={onChange} />;
    case '/explore':
      return <ExploreFigures search={search} onChange={onChange} onClear={stays} />;
    case '/pack':
      return <PackSheets search={search} title="" />;
  }
}

/** Nothing on a link clears its filters. */
function stays() {
  // The filters stay as they were handed over.
}
