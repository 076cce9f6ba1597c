import { lazy, Suspense, useMemo } from 'react';
import { Notice } from '../../components/notice.tsx';
import { ViewModeProvider } from '../../components/view-mode.ts';
import { observancesOf } from '../../features/observances/observances-search.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { filtersWithoutEffect, searchOf, type PackPage, type PackSearch } from './pack-search.ts';
import { packMessages } from './pack.messages.ts';
import { partWithMapTable } from './part-with-map-table.ts';
import classes from './pack.module.css';

const OverviewFigures = lazy(async () => ({
  default: await import('../overview/overview-figures.tsx').then((part) => part.OverviewFigures, failed),
}));
const CoverageFigures = lazy(async () => ({
  default: await import('../coverage/coverage-figures.tsx').then((part) => part.CoverageFigures, failed),
}));
const DistrictFigures = lazy(async () => ({
  default: await import('../../features/comparison/district-figures.tsx').then((part) => part.DistrictFigures, failed),
}));
const MandateFigures = lazy(async () => ({
  default: await import('../../features/mandate/mandate-figures.tsx').then((part) => part.MandateFigures, failed),
}));
const ObservancesFigures = lazy(async () => ({
  default: await import('../../features/observances/observances-figures.tsx').then(
    (part) => part.ObservancesFigures,
    failed,
  ),
}));
const GroupFigures = lazy(async () => ({
  default: await import('../../features/breakdowns/group-figures.tsx').then((part) => part.GroupFigures, failed),
}));
const ChannelFigures = lazy(async () => ({
  default: await import('../../features/breakdowns/channel-figures.tsx').then((part) => part.ChannelFigures, failed),
}));
const RequestList = lazy(async () => ({
  default: await import('../../features/reporting/request-list.tsx').then((part) => part.RequestList, failed),
}));

const ReceivedReports = lazy(async () => ({
  default: await import('../../features/reporting/received/received-reports.tsx').then(
    (part) => part.ReceivedReports,
    failed,
  ),
}));

interface PackPartProps {
  readonly page: PackPage;
  /** All parts in their order. */
  readonly pages: readonly PackPage[];
  readonly search: PackSearch & { readonly period: string };
}

/** One page of the product as a part of the pack: on a sheet of its own, its filters told, each picture with its table. */
export function PackPart({ page, pages, search }: PackPartProps) {
  const texts = useMessages(packMessages);
  const formats = useFormats();
  const titleOf = (one: PackPage) => texts.part(formats.number(pages.indexOf(one) + 1), texts.names[one]);
  const earlier = partWithMapTable(page, pages, search);
  const told = earlier && texts.tableThere(titleOf(earlier));
  const mode = useMemo(
    () => ({
      ...{ isFixed: true, hasTwins: true, hasTools: false, anchors: `${page}-` },
      ...(told === null ? {} : { tablesElsewhere: { map: told } }),
    }),
    [page, told],
  );
  const without = filtersWithoutEffect(page, search);
  return (
    <section className={classes.part} aria-labelledby={`pack-${page}`} data-part={page}>
      <h2 id={`pack-${page}`}>{titleOf(page)}</h2>
      {without.length > 0 && <p>{texts.withoutEffect(without.map((filter) => texts[filter]).join(', '))}</p>}
      <ViewModeProvider value={mode}>
        <Suspense
          fallback={
            <p className={classes.waiting} aria-busy>
              {texts.preparing}
            </p>
          }
        >
          <Figures page={page} search={search} />
        </Suspense>
      </ViewModeProvider>
    </section>
  );
}

/** Stands in for a part whose files did not come: its neighbours stay. */
function failed() {
  return (_part: object) => <PartFailed />;
}

/** A browser asks for files that did not come again only with the page. */
function PartFailed() {
  const texts = useMessages(packMessages);
  return (
    <Notice
      kind="failure"
      title={texts.partFailed}
      action={{
        label: texts.reload,
        run: () => {
          window.location.reload();
        },
      }}
    />
  );
}

/** Nothing in a pack leads to other choices. */
function stays() {
  // On paper there is nothing to choose.
}

function Figures({ page, search }: Pick<PackPartProps, 'page' | 'search'>) {
  const texts = useMessages(packMessages);
  const formats = useFormats();
  const chosen = searchOf(page, search);
  switch (page) {
    case 'overview':
      return <OverviewFigures search={chosen} onChange={stays} />;
    case 'coverage':
      return <CoverageFigures search={chosen} onChange={stays} />;
    case 'districts':
      return <DistrictFigures search={chosen} onChange={stays} />;
    case 'mandate':
      return <MandateFigures search={chosen} onChange={stays} />;
    case 'observances':
      return <ObservancesFigures search={observancesOf(chosen)} onChange={stays} />;
    case 'groups':
      return <GroupFigures search={chosen} onChange={stays} />;
    case 'channels':
      return <ChannelFigures search={chosen} onChange={stays} />;
    case 'reporting':
      return (
        <>
          <p>{texts.reportingLead(formats.period(search.period))}</p>
          <RequestList period={search.period} />
          <ReceivedReports search={{ period: search.period }} onChange={stays} />
        </>
      );
  }
}
