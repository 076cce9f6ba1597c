import { useViewMode } from '../../components/view-mode.ts';
import { blindSpotFinding } from '../../features/blind-spots/blind-spot-rows.ts';
import { toldSpots } from '../../features/blind-spots/told-spots.ts';
import { gapFinding, heatmapFinding } from '../../features/coverage/findings.ts';
import type { HeatChoice } from '../../features/coverage/heat-lines.ts';
import { figureOf } from '../../figures/cell.ts';
import { AREA_CLASSES, BLIND_SPOT_DAYS } from '../../figures/conventions.ts';
import { isReportingKnown } from '../../figures/is-reporting-known.ts';
import type { BlindSpotPartsFragment, OverviewHeadlineQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { overviewMessages } from './overview.messages.ts';
import classes from './overview-page.module.css';

interface MainPointsProps {
  readonly figures: OverviewHeadlineQuery;
  /** Undefined while the answer about single communes is on its way: its line keeps its place. */
  readonly blindSpots: BlindSpotPartsFragment | undefined;
  /** What the page is under. */
  readonly chosen: HeatChoice;
  /** False where the charts that they lead to are not on the page. */
  readonly leads?: boolean;
}

/** The page in four sentences, each leading to the chart that shows it. */
export function MainPoints({ figures, blindSpots, chosen, leads = true }: MainPointsProps) {
  const texts = useMessages(overviewMessages);
  const formats = useFormats();
  const { anchors } = useViewMode();
  const { completeness } = figures.total.evidence;
  const share = figureOf(completeness);
  const counted = typeof completeness.numerator === 'number' && typeof completeness.denominator === 'number';
  const points = [
    { to: `#${anchors}coverage`, text: heatmapFinding(figures.topicClasses, AREA_CLASSES, formats, chosen) },
    {
      to: `#${anchors}gaps`,
      text: gapFinding(figures.gaps.gaps, formats, isReportingKnown(figures.gaps.evidence), chosen),
    },
    {
      to: `#${anchors}blind-spots`,
      text: blindSpots ? blindSpotFinding(toldSpots(blindSpots), BLIND_SPOT_DAYS, formats) : '…',
    },
  ];
  return (
    <section className={classes.points} aria-labelledby="points-title">
      <h2 id="points-title">{texts.points}</h2>
      <ul>
        {points.map((point) => (
          <li key={point.to}>{leads ? <a href={point.to}>{point.text}</a> : point.text}</li>
        ))}
        {share === null && <li>{texts.noneDue}</li>}
        {share !== null && counted && (
          <li>
            {texts.completeness(
              formats.share(share),
              formats.number(completeness.numerator ?? 0),
              formats.number(completeness.denominator ?? 0),
            )}
          </li>
        )}
      </ul>
    </section>
  );
}
