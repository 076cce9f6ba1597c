import { largestRemainder, type ActivityPayload, type AreaUnitId, type ReferenceIndex } from '@lantoa/domain';

/** What one activity did in one place: a commune, a district as a whole (`unit` null) or the province (`district` null too). */
export interface ActivityPart {
  readonly unit: AreaUnitId | null;
  readonly district: AreaUnitId | null;
  /** null: not reported. */
  readonly attendances: number | null;
  /** Attendances that no target group explains: max(0, total - sum of the groups), divided like the total. */
  readonly ungrouped: number | null;
  readonly groups: readonly { readonly group: string; readonly people: number }[];
  /** True where the figure comes from a division by population. */
  readonly estimated: boolean;
  /** True where that division crosses districts, so that even the district's figure is an estimate. */
  readonly estimatedInDistrict: boolean;
}

/**
 * Places of an activity with their share of its attendances: the split that the report gives, else by population as of the
 * date, largest remainder, ties to the smaller code. Groups and what no group explains are always divided by population.
 * Edge: parts add up to the total exactly; a blank total stays blank everywhere. Source: domain reference 3 rule 8.
 */
export function partsOf(payload: ActivityPayload, index: ReferenceIndex): ActivityPart[] {
  const places = placesOf(payload, index);
  const total = payload.counts.attendances?.value ?? reportedTotal(payload);
  const [only] = places;
  if (only && places.length === 1) return [wholePart(payload, only, total)];
  const communes = places.filter((place) => place.unit !== null);
  return dividedParts(payload, places, communes.length > 0 ? communes : places, total, index);
}

// Most activities have one place, and a feed of a million of them feels every detour.
function wholePart(payload: ActivityPayload, place: Place, total: number | null): ActivityPart {
  const groups: { group: string; people: number }[] = [];
  let grouped = 0;
  for (const { group, attendances } of payload.groups) {
    if (attendances === null) continue;
    groups.push({ group, people: attendances });
    grouped += attendances;
  }
  return {
    unit: place.unit,
    district: place.district,
    attendances: total,
    ungrouped: total === null ? null : Math.max(0, total - grouped),
    groups,
    estimated: false,
    estimatedInDistrict: false,
  };
}

function dividedParts(
  payload: ActivityPayload,
  places: readonly Place[],
  takers: readonly Place[],
  total: number | null,
  index: ReferenceIndex,
): ActivityPart[] {
  const weights = takers.map((place) => ({ key: keyOf(place), weight: populationOf(place, payload, index) }));
  const divide = (value: number | null) => divided(value, weights);
  const attendances = split(payload, total, divide);
  const grouped = payload.groups.reduce((sum, group) => sum + (group.attendances ?? 0), 0);
  const ungrouped = divide(total === null ? null : Math.max(0, total - grouped));
  const groups = payload.groups
    .filter((group) => group.attendances !== null)
    .map((group) => ({ group: group.group, people: divide(group.attendances) }));
  const hasSplit = payload.places.length > 0 && payload.places.every((place) => place.attendances !== null);
  const estimated = takers.length > 1 && !hasSplit;
  const crosses = new Set(takers.map((place) => place.district)).size > 1;
  return places.map((place) => {
    const key = keyOf(place);
    return {
      ...place,
      attendances: attendances.get(key) ?? null,
      ungrouped: ungrouped.get(key) ?? null,
      groups: groups.flatMap(({ group, people }) => {
        const share = people.get(key);
        return share === undefined ? [] : [{ group, people: share }];
      }),
      estimated,
      estimatedInDistrict: estimated && crosses,
    };
  });
}

interface Place {
  readonly unit: AreaUnitId | null;
  readonly district: AreaUnitId | null;
}

function keyOf(place: Place): string {
  return place.unit ?? place.district ?? '';
}

function placesOf(payload: ActivityPayload, index: ReferenceIndex): Place[] {
  const [first] = payload.places;
  if (first && payload.places.length === 1 && payload.districts.length <= 1) {
    return [{ unit: first.unit, district: index.districtOf(first.unit)?.id ?? null }];
  }
  const units = [...new Set(payload.places.map((place) => place.unit))];
  const communes = units.map((unit) => ({ unit, district: index.districtOf(unit)?.id ?? null }));
  const named = new Set(communes.map((place) => place.district));
  const districts = [...new Set(payload.districts)].filter((district) => !named.has(district));
  const wide = districts.map((district) => ({ unit: null, district }));
  const places = [...communes, ...wide];
  return places.length > 0 ? places : [{ unit: null, district: null }];
}

function reportedTotal(payload: ActivityPayload): number | null {
  const reported = payload.places.flatMap((place) => (place.attendances === null ? [] : [place.attendances]));
  return reported.length > 0 ? reported.reduce((sum, value) => sum + value, 0) : null;
}

function populationOf(place: Place, payload: ActivityPayload, index: ReferenceIndex): number {
  const id = place.unit ?? place.district;
  if (id === null) return 0;
  const own = index.populationOf(id, payload.date);
  if (own) return own.people;
  const communes = index.baseOn(payload.date).units.filter((unit) => index.unit(unit)?.parent === id);
  return communes.reduce((sum, unit) => sum + (index.populationOf(unit, payload.date)?.people ?? 0), 0);
}

function divided(value: number | null, weights: readonly { key: string; weight: number }[]): Map<string, number> {
  const first = weights[0];
  if (value === null || first === undefined) return new Map();
  if (weights.length === 1) return new Map([[first.key, value]]);
  const whole = Math.floor(value);
  const parts = largestRemainder(whole, weights);
  if (whole !== value) parts.set(first.key, (parts.get(first.key) ?? 0) + value - whole);
  return parts;
}

// A split counts only when every place has its share; a half-given one would leave the rest to guesswork.
function split(
  payload: ActivityPayload,
  total: number | null,
  divide: (value: number | null) => Map<string, number>,
): Map<string, number> {
  const reported = new Map<string, number>();
  for (const place of payload.places) {
    if (place.attendances !== null) reported.set(place.unit, (reported.get(place.unit) ?? 0) + place.attendances);
  }
  return reported.size > 0 && payload.places.every((place) => place.attendances !== null) ? reported : divide(total);
}
