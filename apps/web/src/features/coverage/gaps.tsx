import { lazy } from 'react';
import type { Method } from '../../components/chart-foot.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { Legend } from '../../components/legend.tsx';
import type { Question } from '../../components/question-tools.tsx';
import type { TwinTable } from '../../components/twin-table.ts';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { areaClassName, topicName } from '../../figures/names.ts';
import type { CellPartsFragment, GapPartsFragment, KeyPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { coverageMessages } from './coverage.messages.ts';
import { gapFinding, isCertain } from './findings.ts';
import type { GapPanel } from './gap-scale.ts';

const GapPanels = lazy(async () => ({ default: (await import('./gap-panels.tsx')).GapPanels }));

interface GapsProps {
  readonly gaps: GapPartsFragment['gaps'];
  /** False where no report was due: no difference is told then. */
  readonly isKnown: boolean;
  readonly proxies: ReadonlySet<string>;
  readonly question: Question;
  readonly basis: string;
  readonly notes: readonly string[];
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

/** Kinds of area against the rest: one panel for each class, one bar for each topic, with its interval. */
export function Gaps({ gaps, isKnown, proxies, ...frame }: GapsProps) {
  const texts = useMessages(coverageMessages);
  const formats = useFormats();
  const classes = [...new Map(gaps.map((gap) => [gap.areaClass.code, gap.areaClass])).values()];
  const panels = classes.map((areaClass) => panelOf(areaClass, gaps, proxies, formats, texts.units));
  const proxyNames = classes.filter((key) => proxies.has(key.code)).map((key) => areaClassName(key, formats.lang));
  return (
    <ChartFrame
      name="gaps"
      finding={gapFinding(gaps, formats, isKnown)}
      description={texts.gap.description}
      table={twinOf(gaps, formats, texts)}
      mark={proxyNames.length > 0 ? texts.heat.proxy(proxyNames.join('; ')) : undefined}
      height={12.5}
      legend={
        <Legend
          title={texts.gap.legend}
          steps={[
            { label: texts.gap.sure, colour: 'var(--accent)' },
            { label: texts.gap.notSure, colour: 'var(--seq-1)' },
          ]}
        />
      }
      {...frame}
    >
      <GapPanels panels={panels} notApplicable={texts.gap.notApplicable} />
    </ChartFrame>
  );
}

function panelOf(
  areaClass: KeyPartsFragment,
  gaps: GapPartsFragment['gaps'],
  proxies: ReadonlySet<string>,
  formats: Formats,
  units: (n: string) => string,
): GapPanel {
  const own = gaps.filter((gap) => gap.areaClass.code === areaClass.code);
  const size = own.find((gap) => typeof gap.inClass.denominator === 'number')?.inClass.denominator;
  return {
    code: areaClass.code,
    name: `${areaClassName(areaClass, formats.lang)}${proxies.has(areaClass.code) ? ' *' : ''}`,
    size: typeof size === 'number' ? units(formats.number(size)) : '',
    bars: own.flatMap((gap) => {
      const points = figureOf(gap.difference);
      const { lower, upper } = gap.difference;
      return points === null
        ? []
        : [
            {
              topic: topicName(gap.topic, formats.lang),
              points,
              lower: lower ?? points,
              upper: upper ?? points,
              certain: isCertain(gap),
            },
          ];
    }),
  };
}

function twinOf(gaps: GapPartsFragment['gaps'], formats: Formats, texts: (typeof coverageMessages)['vi']): TwinTable {
  const { columns, caption } = texts.gap;
  const share = (cell: CellPartsFragment) => {
    const value = figureOf(cell);
    if (value === null) return texts.blanks[blankOf(cell) ?? 'missing'];
    const parts =
      typeof cell.numerator === 'number' && typeof cell.denominator === 'number'
        ? ` (${texts.of(formats.number(cell.numerator), formats.number(cell.denominator))})`
        : '';
    return `${formats.share(value, 1)}${parts}`;
  };
  return {
    caption,
    columns: [
      { label: columns.areaClass, numeric: false },
      { label: columns.topic, numeric: false },
      ...[columns.inClass, columns.reference, columns.difference, columns.interval, columns.ratio].map((label) => ({
        label,
        numeric: true,
      })),
    ],
    rows: gaps.map((gap) => {
      const points = figureOf(gap.difference);
      const ratio = figureOf(gap.ratio);
      const { lower, upper } = gap.difference;
      return {
        key: `${gap.areaClass.code}-${gap.topic.code}`,
        cells: [
          areaClassName(gap.areaClass, formats.lang),
          topicName(gap.topic, formats.lang),
          share(gap.inClass),
          share(gap.reference),
          points === null ? texts.blanks[blankOf(gap.difference) ?? 'missing'] : formats.signed(points),
          typeof lower === 'number' && typeof upper === 'number'
            ? `${formats.signed(lower)} … ${formats.signed(upper)}`
            : '',
          ratio === null ? '' : formats.number(ratio, 2),
        ],
      };
    }),
  };
}
