import { lazy, useState } from 'react';
import type { Method } from '../../components/chart-foot.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { Legend } from '../../components/legend.tsx';
import type { Question } from '../../components/question-tools.tsx';
import { useViewMode } from '../../components/view-mode.ts';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { MarkPanel, type MarkWays } from '../../figures/mark-panel.tsx';
import { areaClassName, topicName } from '../../figures/names.ts';
import type { GapPartsFragment, KeyPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { coverageMessages } from './coverage.messages.ts';
import { gapFinding, isCertain } from './findings.ts';
import type { GapPanel } from './gap-scale.ts';
import type { HeatChoice } from './heat-lines.ts';
import { gapFacts, gapKey, gapName, gapTable } from './gap-table.ts';

const GapPanels = lazy(async () => ({ default: (await import('./gap-panels.tsx')).GapPanels }));

interface GapsProps {
  readonly gaps: GapPartsFragment['gaps'];
  /** False where no report was due: no difference is told then. */
  readonly isKnown: boolean;
  readonly chosen: HeatChoice;
  readonly proxies: ReadonlySet<string>;
  /** Where the bar of a topic in a class leads. */
  readonly waysOf: (topic: string, areaClass: string) => MarkWays;
  readonly question: Question;
  readonly basis: string;
  readonly notes: readonly string[];
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

/** Kinds of area against the rest: one panel for each class, one bar for each topic, with its interval. */
export function Gaps({ gaps, isKnown, chosen, proxies, waysOf, ...frame }: GapsProps) {
  const texts = useMessages(coverageMessages);
  const formats = useFormats();
  const { isFixed } = useViewMode();
  const [picked, setPicked] = useState<string | null>(null);
  const classes = [...new Map(gaps.map((gap) => [gap.areaClass.code, gap.areaClass])).values()];
  const panels = classes.map((areaClass) => panelOf(areaClass, gaps, proxies, formats));
  const proxyNames = classes.filter((key) => proxies.has(key.code)).map((key) => areaClassName(key, formats.lang));
  const pick = (key: string) => {
    setPicked(key === picked ? null : key);
  };
  const open = isFixed ? undefined : gaps.find((gap) => gapKey(gap) === picked);
  return (
    <ChartFrame
      name="gaps"
      finding={gapFinding(gaps, formats, isKnown, chosen)}
      description={texts.gap.description}
      table={gapTable(gaps, { picked, onPick: pick }, formats)}
      mark={proxyNames.length > 0 ? texts.heat.proxy(proxyNames.join('; ')) : undefined}
      height={12.5}
      interactive={!isFixed}
      legend={
        <Legend
          title={texts.gap.legend}
          steps={[
            { label: texts.gap.sure, colour: 'var(--accent)' },
            { label: texts.gap.notSure, colour: 'var(--seq-1)' },
          ]}
        />
      }
      beneath={open && <Opened gap={open} waysOf={waysOf} onClose={pick} />}
      {...frame}
    >
      <GapPanels panels={panels} label={texts.gap.bars} picked={picked} onPick={isFixed ? undefined : pick} />
    </ChartFrame>
  );
}

interface OpenedProps extends Pick<GapsProps, 'waysOf'> {
  readonly gap: GapsProps['gaps'][number];
  readonly onClose: (key: string) => void;
}

/** The bar that was picked: its shares, and the ways on. */
function Opened({ gap, waysOf, onClose }: OpenedProps) {
  const formats = useFormats();
  return (
    <MarkPanel
      title={gapName(gap, formats)}
      ways={waysOf(gap.topic.code, gap.areaClass.code)}
      isOpened
      onClose={() => {
        onClose(gapKey(gap));
      }}
    >
      <p>{gapFacts(gap, formats)}</p>
    </MarkPanel>
  );
}

function panelOf(
  areaClass: KeyPartsFragment,
  gaps: GapPartsFragment['gaps'],
  proxies: ReadonlySet<string>,
  formats: Formats,
): GapPanel {
  const { gap: texts, units } = coverageMessages[formats.lang];
  const own = gaps.filter((gap) => gap.areaClass.code === areaClass.code);
  const size = own.find((gap) => typeof gap.inClass.denominator === 'number')?.inClass.denominator;
  return {
    code: areaClass.code,
    name: `${areaClassName(areaClass, formats.lang)}${proxies.has(areaClass.code) ? '\u00A0*' : ''}`,
    size: typeof size === 'number' ? units(formats.number(size)) : '',
    empty: own.some(({ difference }) => blankOf(difference) === 'not_known') ? texts.notKnown : texts.notApplicable,
    bars: own.flatMap((gap) => {
      const points = figureOf(gap.difference);
      const { lower, upper } = gap.difference;
      return points === null
        ? []
        : [
            {
              key: gapKey(gap),
              topic: topicName(gap.topic, formats.lang),
              name: `${gapName(gap, formats)}. ${gapFacts(gap, formats)}`,
              points,
              lower: lower ?? points,
              upper: upper ?? points,
              certain: isCertain(gap),
            },
          ];
    }),
  };
}
