import fc from 'fast-check';
import type { AreaPopulation, AreaTransition, AreaUnit, ReferencePack } from '@lantoa/domain';
import { peopleOf } from '../naive-activities.ts';
import { ReferenceIndex } from '@lantoa/domain';
import { WORLD_CODES, arbitraryPack } from './arbitrary-pack.ts';

const CHANGE = '2023-05-01';
const LAST_DAY = '2023-04-30';

interface Merger {
  /** Number of the new unit that each commune goes into; null: it stays as it is. */
  readonly into: readonly (number | null)[];
  /** Share of the first commune that goes into the last new unit. */
  readonly split: number | null;
  readonly districtsEnd: boolean;
  readonly classes: readonly (readonly string[])[];
}

/**
 * A province whose communes are put together anew on 1 May 2023: some stay, some merge, under `split` the first may be
 * divided between two new ones; districts go on or end with the old map. People of a new unit are those of its parts.
 */
export function arbitraryMerger(kind: 'whole' | 'split'): fc.Arbitrary<ReferencePack> {
  return arbitraryPack.chain((pack) => {
    const communes = pack.units.filter(({ level }) => level === 'commune');
    const into = fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: fc.nat({ max: 2 }) });
    return fc
      .record({
        into: fc.array(into, { minLength: communes.length, maxLength: communes.length }),
        split: kind === 'split' ? fc.constantFrom(null, 0.25, 0.5, 0.75) : fc.constant(null),
        districtsEnd: fc.boolean(),
        classes: fc.array(fc.subarray([...WORLD_CODES.area_class]), { minLength: 3, maxLength: 3 }),
      })
      .map((merger) => merged(pack, communes, merger));
  });
}

function merged(pack: ReferencePack, communes: readonly AreaUnit[], merger: Merger): ReferencePack {
  // Where districts end every commune becomes one of the new map.
  const targets = communes.map((_, place) => merger.into[place] ?? (merger.districtsEnd ? 2 : null));
  const idOf = (number: number) => `0900${String(number)}@${CHANGE}`;
  const transitions = communes.flatMap((unit, place): AreaTransition[] => {
    const target = targets[place] ?? null;
    if (target === null) return [];
    const { split } = merger;
    if (place > 0 || split === null || target === 2) return [step(unit.id, idOf(target), 1)];
    return [step(unit.id, idOf(target), 1 - split), step(unit.id, idOf(2), split)];
  });
  const numbers = [0, 1, 2].filter((number) => transitions.some(({ to }) => to === idOf(number)));
  const fresh = numbers.map((number): AreaUnit => {
    const origin = communes.find(({ id }) => transitions.some(({ from, to }) => from === id && to === idOf(number)));
    const parent = merger.districtsEnd ? pack.province : (origin?.parent ?? pack.province);
    const place = { kind: 'xa', level: 'commune', lon: null, lat: null, validFrom: CHANGE, validTo: null } as const;
    return { ...place, id: idOf(number), code: idOf(number).slice(0, 5), name: `Mới ${String(number)}`, parent };
  });
  const ended = new Set(transitions.map(({ from }) => from));
  const stay = communes.map(({ id }) => id).filter((id) => !ended.has(id));
  const old = pack.units.map((unit) => {
    const ends = ended.has(unit.id) || (merger.districtsEnd && unit.level === 'district');
    return ends ? { ...unit, validTo: LAST_DAY } : unit;
  });
  const [base] = pack.bases;
  if (!base) return pack;
  return {
    ...pack,
    units: [...old, ...fresh],
    transitions,
    bases: [
      { ...base, validTo: LAST_DAY },
      { ...base, id: 'LS_65', validFrom: CHANGE, units: [...stay, ...fresh.map(({ id }) => id)] },
    ],
    classMemberships: [
      ...pack.classMemberships,
      ...numbers.flatMap((number) =>
        (merger.classes[number] ?? []).map((areaClass, place) => ({
          areaClass,
          unit: idOf(number),
          validFrom: place === 0 ? CHANGE : null,
          validTo: null,
          status: 'official' as const,
          basisVi: '',
          basisEn: '',
        })),
      ),
    ],
    populations: [...pack.populations, ...fresh.flatMap(({ id }) => populationsOf(id, pack, transitions))],
  };
}

function step(from: string, to: string, weight: number): AreaTransition {
  return { from, to, on: CHANGE, part: weight === 1 ? 'whole' : 'partial', weight, weightBasis: 'imagined' };
}

function populationsOf(unit: string, pack: ReferencePack, transitions: readonly AreaTransition[]): AreaPopulation[] {
  const index = new ReferenceIndex(pack);
  return ['2019-04-01', '2023-05-20'].map((asOf) => {
    let people = 0;
    for (const { from, to, weight } of transitions) {
      if (to === unit) people += Math.round(peopleOf(index, from, asOf) * weight);
    }
    return { unit, group: 'all', asOf, people, status: 'estimate', source: 'imagined' };
  });
}
