import { addDays } from '@lantoa/domain';
import { usePlotArea } from 'recharts';
import { letterOf, placeOfDay, type TimeMark } from './time-marks.ts';

interface MarkBandsProps {
  readonly marks: readonly TimeMark[];
  /** The months of the axis, each one band wide. */
  readonly months: readonly string[];
  /** Pixels from the plot to the letters above it. */
  readonly rise?: number;
}

/** A day is a line, several days are a band; the letter above leads to the list below the chart. */
export function MarkBands({ marks, months, rise = 8 }: MarkBandsProps) {
  const area = usePlotArea();
  if (!area) return null;
  const at = (place: number) => area.x + (area.width * place) / months.length;
  return marks.map(({ from, to }, index) => {
    const left = at(placeOfDay(from, months) ?? 0);
    const right = from === to ? left : at(placeOfDay(addDays(to, 1), months) ?? months.length);
    return (
      <g key={`${from}-${to}`}>
        <rect x={left} y={area.y} width={right - left} height={area.height} fill="var(--accent-wash)" />
        {from === to && (
          <path d={`M${String(left)} ${String(area.y)}v${String(area.height)}`} stroke="var(--ink)" fill="none" />
        )}
        <text x={(left + right) / 2} y={area.y - rise} {...LETTER}>
          {letterOf(index)}
        </text>
      </g>
    );
  });
}

const LETTER = { fontSize: 12, fontWeight: 600, fill: 'var(--ink)', textAnchor: 'middle' } as const;
