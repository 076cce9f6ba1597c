import { usePlotArea } from 'recharts';
import { blankFill, BlankPatterns, type BlankKind } from '../../components/blank-swatch.tsx';
import { mayHoldAnything } from './may-hold-anything.ts';

/** Behind the lines, over the whole height: months of which no report tells, each with the drawing of its kind of blank. */
export function BlankMonths({ blanks }: { readonly blanks: readonly (BlankKind | null)[] }) {
  const area = usePlotArea();
  if (!area || !blanks.some(mayHoldAnything)) return null;
  const width = area.width / blanks.length;
  return (
    <>
      <BlankPatterns scale="chart" />
      {blanks.map(
        (blank, place) =>
          mayHoldAnything(blank) && (
            <rect
              key={place}
              data-blank={blank}
              x={area.x + width * place}
              y={area.y}
              width={width}
              height={area.height}
              fill={blankFill(blank, 'chart')}
            />
          ),
      )}
    </>
  );
}
