import type { AreaUnitPartsFragment } from '../../gql/graphql.ts';
import type { Silence } from './tile-look.ts';

interface SilentArea {
  readonly area: AreaUnitPartsFragment;
  readonly topicsBlind: number;
}

/** The communes with a blind spot, those on the most topics first, equals in the order of the silences: the longest first. */
export function mostSilentRows(
  areas: readonly AreaUnitPartsFragment[],
  silences: ReadonlyMap<string, Silence>,
): SilentArea[] {
  const areaOf = new Map(areas.map((area) => [area.unit.id, area]));
  return [...silences]
    .flatMap(([unit, { blind }]) => {
      const area = areaOf.get(unit);
      return area && blind > 0 ? [{ area, topicsBlind: blind }] : [];
    })
    .toSorted((a, b) => b.topicsBlind - a.topicsBlind);
}
