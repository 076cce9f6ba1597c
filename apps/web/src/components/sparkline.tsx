interface SparklineProps {
  /** One value per step of time; null where there is none to draw. */
  readonly values: readonly (number | null)[];
  /** First and last index of the chosen period, shaded. */
  readonly from: number;
  readonly to: number;
  /** Upper end of the scale; the largest value unless told. The lower end is 0. */
  readonly top?: number;
}

const WIDTH = 120;
const HEIGHT = 32;
const PAD = 3;

/** A trend the size of a word. It repeats what the text beside it says, so it is hidden from screen readers. */
export function Sparkline({ values, from, to, top }: SparklineProps) {
  const highest = Math.max(top ?? 0, ...values.map((value) => value ?? 0), 1e-9);
  const step = values.length > 1 ? (WIDTH - 2 * PAD) / (values.length - 1) : 0;
  const x = (index: number) => PAD + index * step;
  const y = (value: number) => HEIGHT - PAD - (value / highest) * (HEIGHT - 2 * PAD);
  const points = values.flatMap((value, index) => (value === null ? [] : [{ index, x: x(index), y: y(value) }]));
  const path = points
    .map(
      (point, at) =>
        `${points[at - 1]?.index === point.index - 1 ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`,
    )
    .join('');
  const last = points.findLast((point) => point.index <= to) ?? points.at(-1);
  return (
    <svg
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
      style={{ display: 'block', maxWidth: '100%' }}
    >
      {to - from < values.length - 1 && from >= 0 && (
        <rect x={x(from) - step / 2} y={0} width={(to - from + 1) * step} height={HEIGHT} fill="var(--accent-wash)" />
      )}
      <line x1={PAD} x2={WIDTH - PAD} y1={HEIGHT - PAD} y2={HEIGHT - PAD} stroke="var(--rule)" />
      <path d={path} fill="none" stroke="var(--accent)" strokeWidth={1.75} strokeLinejoin="round" />
      {last && <circle cx={last.x} cy={last.y} r={2.75} fill="var(--accent)" />}
    </svg>
  );
}
