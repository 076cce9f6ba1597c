import type { AreaUnit, AreaUnitId, ReferenceIndex } from '@lantoa/domain';
import type { SeededRandom } from '../random/seeded-random.ts';
import type { ReportingMonth } from './reporting-months.ts';

/** What the generator decided about a commune before the first activity: the gaps to be found later. */
export interface CommuneProfile {
  readonly unit: AreaUnit;
  /** Null where the map of units has no districts. */
  readonly district: AreaUnitId | null;
  readonly people: number;
  /** How much outreach it sees, about 1; less at the border and far away. */
  readonly weight: number;
  /** From this month on nothing reaches it, and it says so in complete reports; null for most. */
  readonly silentFrom: number | null;
  /** Months whose report never came. */
  readonly missing: ReadonlySet<number>;
  readonly hasRadio: boolean;
  /** Topics that nothing held in the commune touches. */
  readonly absentTopics: ReadonlySet<string>;
}

const SILENT = { border: 3, remote: 5, elsewhere: 4 } as const;
const WEAK_ON_TRAFFICKING = 9;
const OFTEN_MISSING = 12;
const SOMETIMES_MISSING = 26;
// The last month by whose end a commune falls silent for more than 180 days before the year ends.
const LATEST_SILENCE = 6;
const UNKNOWN_PEOPLE = 3_000;

interface Standing {
  readonly unit: AreaUnit;
  readonly district: AreaUnitId | null;
  readonly border: boolean;
  readonly remote: boolean;
  readonly random: SeededRandom;
}

/** Profiles of every commune that is in force in one of the months. */
export function communeProfiles(
  index: ReferenceIndex,
  months: readonly ReportingMonth[],
  random: SeededRandom,
): ReadonlyMap<string, CommuneProfile> {
  const ids = [...new Set(months.flatMap((month) => month.base.units))];
  const on = months.at(-1)?.days.at(-1)?.date ?? '';
  const standings = ids.flatMap((id): Standing[] => {
    const unit = index.unit(id);
    if (!unit) return [];
    const classes = new Set(index.classesOf(id, on).map((membership) => membership.areaClass));
    return [
      {
        unit,
        district: index.districtOf(id)?.id ?? null,
        border: classes.has('border'),
        remote: classes.has('remote'),
        random: random.fork('commune', id),
      },
    ];
  });
  const shuffled = shuffle(standings, random.fork('order'));
  const silent = chooseSilent(shuffled);
  const others = shuffled.filter(({ unit }) => !silent.has(unit.id));
  const weak = firstIds(
    others.filter(({ border }) => border),
    WEAK_ON_TRAFFICKING,
  );
  const often = firstIds(others, OFTEN_MISSING);
  const sometimes = firstIds(others.slice(OFTEN_MISSING), SOMETIMES_MISSING);
  const people = ids.map((id) => index.populationOf(id, on)?.people ?? UNKNOWN_PEOPLE);
  const meanPeople = people.reduce((sum, count) => sum + count, 0) / Math.max(people.length, 1);
  return new Map(
    standings.map((standing) => {
      const { id } = standing.unit;
      const own = index.populationOf(id, on)?.people ?? UNKNOWN_PEOPLE;
      const reports = often.has(id) ? 'often' : sometimes.has(id) ? 'sometimes' : 'never';
      const marks = { silent: silent.has(id), weak: weak.has(id), reports } as const;
      return [id, profileOf(standing, own, own / meanPeople, marks, months.length)];
    }),
  );
}

function profileOf(
  { unit, district, border, remote, random }: Standing,
  people: number,
  relativeSize: number,
  marks: { readonly silent: boolean; readonly weak: boolean; readonly reports: 'never' | 'sometimes' | 'often' },
  months: number,
): CommuneProfile {
  const size = Math.min(1.6, Math.max(0.6, Math.sqrt(relativeSize)));
  const distance = (border ? 0.6 : 1) * (remote ? 0.6 : 1);
  const absentTopics = new Set<string>();
  if (marks.weak) absentTopics.add('human_trafficking_prevention');
  if (random.chance(0.3)) absentTopics.add('prostitution_prevention');
  // Where reports fail to come, visitors are rare too: what happened there stays unknown.
  const contact = marks.reports === 'often' ? 0.4 : 1;
  return {
    unit,
    district,
    people,
    weight: size * distance * contact * (0.7 + 0.6 * random.unit()),
    silentFrom: marks.silent ? random.between(LATEST_SILENCE - 2, LATEST_SILENCE) : null,
    missing: missingMonths(marks.reports, months, random),
    hasRadio: !random.chance(remote ? 0.2 : 0.07),
    absentTopics,
  };
}

function missingMonths(
  reports: 'never' | 'sometimes' | 'often',
  months: number,
  random: SeededRandom,
): ReadonlySet<number> {
  if (reports === 'never') return new Set();
  const count = reports === 'often' ? random.between(4, 9) : random.between(1, 2);
  const positions = Array.from({ length: months }, (_, position) => position);
  return new Set(shuffle(positions, random).slice(0, count));
}

/** Some at the border, some far away and some elsewhere; a unit counts for the first that fits. */
function chooseSilent(shuffled: readonly Standing[]): ReadonlySet<string> {
  const border = shuffled.filter((standing) => standing.border);
  const remote = shuffled.filter((standing) => standing.remote && !standing.border);
  const elsewhere = shuffled.filter((standing) => !standing.remote && !standing.border);
  return new Set([
    ...firstIds(border, SILENT.border),
    ...firstIds(remote, SILENT.remote),
    ...firstIds(elsewhere, SILENT.elsewhere),
  ]);
}

function firstIds(standings: readonly Standing[], count: number): ReadonlySet<string> {
  return new Set(standings.slice(0, count).map(({ unit }) => unit.id));
}

/** Fisher–Yates on a copy. */
function shuffle<Item>(items: readonly Item[], random: SeededRandom): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = random.between(0, last);
    const kept = result[last];
    const moved = result[other];
    if (kept === undefined || moved === undefined) continue;
    result[last] = moved;
    result[other] = kept;
  }
  return result;
}
