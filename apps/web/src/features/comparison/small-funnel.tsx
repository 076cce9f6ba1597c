import { BlankPatterns } from '../../components/blank-swatch.tsx';
import type { ComparisonPartsFragment } from '../../gql/graphql.ts';
import { useFormats } from '../../language/language-context.tsx';
import { figureUnit } from './compared-figure.ts';
import type { ComparisonFilters } from './comparison-questions.ts';
import { FunnelAxes } from './funnel-axes.tsx';
import { FunnelLines } from './funnel-lines.tsx';
import { funnelScale } from './funnel-scale.ts';
import { UnitMark } from './unit-mark.tsx';

interface SmallFunnelProps {
  readonly answer: ComparisonPartsFragment;
  readonly filters: ComparisonFilters;
  readonly selected: readonly string[];
  readonly width: number;
  readonly leastSize: number;
  readonly topSize: number;
  readonly topValue: number;
}

const HEIGHT = 170;
const MARGIN = { top: 8, right: 6, bottom: 22, left: 40 };

/** A funnel the size of a stamp: no names, the same forms and fills as the large one. */
export function SmallFunnel({ answer, filters, selected, width, leastSize, topSize, topValue }: SmallFunnelProps) {
  const formats = useFormats();
  const isShare = figureUnit(filters) === 'share';
  const scale = funnelScale({
    ...{ width, height: HEIGHT, margin: MARGIN, leastSize, topSize, topValue },
    highest: isShare ? 1 : Infinity,
  });
  const { points, limits, mean } = answer;
  const whole = scale.yTicks.every(Number.isInteger);
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true" data-picture>
      <BlankPatterns scale="chart" />
      <FunnelLines scale={scale} limits={limits} mean={typeof mean.value === 'number' ? mean.value : null} />
      <FunnelAxes
        scale={scale}
        valueText={(value) => (isShare ? formats.share(value) : formats.number(value, whole ? 0 : 1))}
        sizeText={(size) => formats.number(size)}
        sizeLabel={undefined}
      />
      {points.map((point) => (
        <UnitMark
          key={point.unit.id}
          point={point}
          x={scale.x(point.size)}
          y={scale.y(point.cell.value ?? 0)}
          radius={points.length > 15 ? 2.5 : 4}
          isSelected={selected.includes(point.unit.id)}
          isFaint={false}
        />
      ))}
    </svg>
  );
}
