import type { AreaUnit, AreaUnitId, CivilDate } from '@lantoa/domain';
import { communeName, districtName } from './place-name.ts';
import type { PlaceDirectory } from './place-directory.ts';

export type CommuneFinding =
  | { readonly kind: 'found'; readonly unit: AreaUnit; readonly kindMismatch: boolean }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly AreaUnit[] }
  /** The name is valid on the day, in other districts only. */
  | { readonly kind: 'elsewhere'; readonly candidates: readonly AreaUnit[] }
  /** The name ended before the day; `candidates` took its place. */
  | { readonly kind: 'ended'; readonly unit: AreaUnit; readonly candidates: readonly AreaUnit[] }
  /** The name only begins after the day; `candidates` went into it. */
  | { readonly kind: 'later'; readonly unit: AreaUnit; readonly candidates: readonly AreaUnit[] }
  | { readonly kind: 'unknown'; readonly candidates: readonly AreaUnit[] };

export interface CommuneQuestion {
  readonly text: string;
  readonly date: CivilDate;
  /** Districts that the row names; null when it names none. */
  readonly districts: readonly AreaUnit[] | null;
  /** District of the whole file, which settles what would be ambiguous. */
  readonly fileDistrict: AreaUnit | null;
}

/** The commune that a name means on a day. The written kind and the district settle names that occur more than once. */
export function findCommune(places: PlaceDirectory, question: CommuneQuestion): CommuneFinding {
  const inText = splitDistrict(places, question);
  const name = communeName(inText.text);
  const valid = places.on('commune', name, question.date);
  if (valid.length === 0) return findInvalid(places, question, name);
  const { districts } = inText;
  const inDistrict = districts === null ? valid : valid.filter((unit) => isIn(places, unit, districts));
  if (inDistrict.length === 0) return { kind: 'elsewhere', candidates: valid };
  return choose(places, preferFileDistrict(places, inDistrict, question), name.kind);
}

function choose(places: PlaceDirectory, units: readonly AreaUnit[], kind: AreaUnit['kind'] | null): CommuneFinding {
  const ofKind = kind === null ? units : units.filter((unit) => unit.kind === kind);
  const [only] = ofKind.length === 0 ? units : ofKind;
  const left = ofKind.length === 0 ? units.length : ofKind.length;
  if (left > 1 || only === undefined) return { kind: 'ambiguous', candidates: sorted(places, units) };
  return { kind: 'found', unit: only, kindMismatch: ofKind.length === 0 };
}

// "xã Hòa Bình, huyện Chi Lăng" names its district itself.
function splitDistrict(places: PlaceDirectory, question: CommuneQuestion): Pick<CommuneQuestion, 'text' | 'districts'> {
  const comma = question.text.lastIndexOf(',');
  if (comma < 0) return question;
  const [district] = places.on('district', districtName(question.text.slice(comma + 1)), question.date);
  if (!district) return question;
  const districts = question.districts?.filter((named) => named.id === district.id) ?? [district];
  return { text: question.text.slice(0, comma), districts };
}

function preferFileDistrict(
  places: PlaceDirectory,
  units: readonly AreaUnit[],
  question: CommuneQuestion,
): readonly AreaUnit[] {
  if (units.length < 2 || question.districts !== null || question.fileDistrict === null) return units;
  const own = units.filter((unit) => isIn(places, unit, [question.fileDistrict]));
  return own.length === 0 ? units : own;
}

function findInvalid(
  places: PlaceDirectory,
  question: CommuneQuestion,
  name: ReturnType<typeof communeName>,
): CommuneFinding {
  const ever = places.ever('commune', name).toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const ended = ever.findLast((unit) => unit.validTo !== null && unit.validTo < question.date);
  if (ended) return { kind: 'ended', unit: ended, candidates: places.successors(ended.id) };
  const [later] = ever;
  if (later) return { kind: 'later', unit: later, candidates: places.predecessors(later.id) };
  return { kind: 'unknown', candidates: places.nearest('commune', question.text, question.date) };
}

function isIn(places: PlaceDirectory, unit: AreaUnit, districts: readonly (AreaUnit | null)[]): boolean {
  const district = places.index.districtOf(unit.id);
  return district !== null && districts.some((named) => named?.id === district.id);
}

function sorted(places: PlaceDirectory, units: readonly AreaUnit[]): AreaUnit[] {
  const districtName = (unit: AreaUnit): AreaUnitId => places.index.districtOf(unit.id)?.id ?? '';
  return units.toSorted((a, b) => (districtName(a) + a.id < districtName(b) + b.id ? -1 : 1));
}
