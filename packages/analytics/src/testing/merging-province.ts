import type { AreaTransition, AreaUnit, ReferencePack } from '@lantoa/domain';
import { BAN, CHU, DOI, GIA, PROVINCE, smallProvince } from './small-province.ts';

/** Of the new map: Ban and Chu merged, with a quarter of Doi; the rest of Doi; Gia under a new code. */
export const MERGED = '00001@2025-07-01';
export const REST = '00003@2025-07-01';
export const RENAMED = '00009@2025-07-01';

const step = (from: string, to: string, weight = 1): AreaTransition => ({
  from,
  to,
  on: '2025-07-01',
  part: weight === 1 ? 'whole' : 'partial',
  weight,
  weightBasis: 'made up',
});

function commune(id: string, name: string): AreaUnit {
  const [code = '', validFrom = ''] = id.split('@');
  const place = { level: 'commune', kind: 'xa', lon: null, lat: null } as const;
  return { id, code, name, ...place, parent: PROVINCE, validFrom, validTo: null };
}

/** The small province with what its communes became on 1 July 2025. People: 3,750, 2,250 and 1,000. */
export function mergingProvince(): ReferencePack {
  const small = smallProvince();
  const units = [commune(MERGED, 'Bản Chu'), commune(REST, 'Đội Mới'), commune(RENAMED, 'Gia Xanh')];
  const people = [3750, 2250, 1000];
  return {
    ...small,
    units: [...small.units.filter(({ id }) => id !== '00004@2025-07-01'), ...units],
    transitions: [
      step(BAN, MERGED),
      step(CHU, MERGED),
      step(DOI, MERGED, 0.25),
      step(DOI, REST, 0.75),
      step(GIA, RENAMED),
    ],
    bases: [
      ...small.bases.filter(({ id }) => id === 'LS_200'),
      {
        id: 'LS_65',
        vi: 'Ba xã',
        en: 'Three communes',
        validFrom: '2025-07-01',
        validTo: null,
        units: units.map(({ id }) => id),
      },
    ],
    classMemberships: [
      ...small.classMemberships,
      ...[MERGED].map((unit) => ({
        areaClass: 'border',
        unit,
        validFrom: '2025-07-01',
        validTo: null,
        status: 'official' as const,
        basisVi: '',
        basisEn: '',
      })),
    ],
    populations: [
      ...small.populations,
      ...units.map(({ id }, position) => ({
        unit: id,
        group: 'all',
        asOf: '2025-07-01',
        people: people[position] ?? 0,
        status: 'published' as const,
        source: 'made up',
      })),
    ],
  };
}
