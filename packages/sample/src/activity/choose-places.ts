import type { AreaUnitId } from '@lantoa/domain';
import type { CommuneProfile } from '../plan/commune-profile.ts';
import type { BodyMonth } from '../plan/reporting-bodies.ts';
import type { SeededRandom } from '../random/seeded-random.ts';
import type { ActivityForm } from './activity-forms.ts';

/** The communes that an activity takes place in or is about, by unit id, with their districts. */
export interface ChosenPlaces {
  readonly communes: readonly CommuneProfile[];
  readonly districts: readonly AreaUnitId[];
}

const SEVERAL = 0.3;

/** Lighter communes are named less often; a form that needs a commune gets none only where none is left. */
export function choosePlaces(form: ActivityForm, cell: BodyMonth, topic: string, random: SeededRandom): ChosenPlaces {
  if (form.reach === 'province') return { communes: [], districts: [] };
  if (form.reach === 'district') return { communes: [], districts: cell.district === null ? [] : [cell.district] };
  const open = cell.communes.filter(({ absentTopics }) => !absentTopics.has(topic));
  const first = random.weighted(open, ({ weight }) => weight);
  if (!first) return { communes: [], districts: [] };
  const communes = [first, ...companions(form, first, open, random)].toSorted((a, b) =>
    a.unit.id < b.unit.id ? -1 : 1,
  );

  return { communes, districts: districtsOf(communes) };
}

function companions(
  form: ActivityForm,
  first: CommuneProfile,
  open: readonly CommuneProfile[],
  random: SeededRandom,
): readonly CommuneProfile[] {
  const sameDistrict = ({ district }: CommuneProfile): boolean => district === first.district;
  const others = open.filter(({ unit }) => unit.id !== first.unit.id);
  if (form.reach === 'two_districts') {
    const second = random.weighted(
      others.filter((other) => !sameDistrict(other)),
      ({ weight }) => weight,
    );
    return second ? [second] : [];
  }
  if (form.reach !== 'communes' || !random.chance(SEVERAL)) return [];
  const count = random.between(1, 3);
  let left = others.filter(sameDistrict);
  const chosen: CommuneProfile[] = [];
  while (chosen.length < count && left.length > 0) {
    const next = random.weighted(left, ({ weight }) => weight);
    if (!next) break;
    chosen.push(next);
    left = left.filter((other) => other !== next);
  }
  return chosen;
}

function districtsOf(communes: readonly CommuneProfile[]): readonly AreaUnitId[] {
  return [...new Set(communes.flatMap(({ district }) => district ?? []))].sort();
}
