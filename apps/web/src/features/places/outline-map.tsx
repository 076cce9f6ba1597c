import { useEffect, useMemo, useState } from 'react';
import { HexMap } from '../../components/hex-map.tsx';
import { UnitMap, type UnitMapProps } from '../../components/unit-map.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { isOutlines, outlineShapes } from './outline-shapes.ts';
import { placesMessages } from './places.messages.ts';

interface OutlineMapProps extends UnitMapProps {
  /** The set whose lines are drawn. */
  readonly outlines: string;
}

/** Units as they lie. The tiles stay until their lines are there; where these cannot be had it is said so. */
export function OutlineMap({ outlines, ...props }: OutlineMapProps) {
  const texts = useMessages(placesMessages);
  const lines = useLines(outlines);
  const { units } = props;
  const shapes = useMemo(() => (isOutlines(lines) ? outlineShapes(lines, units) : null), [lines, units]);
  const drawn = useMemo(() => units.filter(({ id }) => shapes?.mark(id) !== ''), [shapes, units]);
  if (shapes) return <UnitMap {...props} units={drawn} shapes={shapes} label={texts.outlinesLabel} />;
  return (
    <div>
      {lines !== undefined && <p role="alert">{texts.outlinesFailed}</p>}
      <HexMap {...props} />
    </div>
  );
}

/** Undefined while the lines are on their way; null where they cannot be had. */
function useLines(set: string): unknown {
  const [read, setRead] = useState<{ readonly set: string; readonly lines: unknown }>();
  useEffect(() => {
    const end = new AbortController();
    void fetch(`/export/outlines/${set}`, { signal: end.signal })
      .then(async (response) => (response.ok ? ((await response.json()) as unknown) : null))
      .catch(() => null)
      .then((lines) => {
        if (!end.signal.aborted) setRead({ set, lines });
      });
    return () => {
      end.abort();
    };
  }, [set]);
  return read?.set === set ? read.lines : undefined;
}
