import { useMemo } from 'react';
import { hexShapes } from './hex-shapes.ts';
import { UnitMap, type UnitMapProps } from './unit-map.tsx';

/** Equal hexagons, one a unit. */
export function HexMap(props: UnitMapProps) {
  const { units } = props;
  const shapes = useMemo(() => hexShapes(units), [units]);
  return <UnitMap {...props} shapes={shapes} />;
}
