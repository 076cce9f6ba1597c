import type { AreaUnit, ReferencePack } from '../model/reference-pack.ts';

/** A pack that holds nothing but what a test states. */
export function packWith(stated: Partial<ReferencePack>): ReferencePack {
  return {
    id: 'p',
    version: '1',
    vi: 'Gói',
    en: 'Pack',
    province: '20@2020-01-01',
    units: [],
    transitions: [],
    bases: [],
    classMemberships: [],
    populations: [],
    codes: [],
    organisations: [],
    plans: [],
    directives: [],
    duties: [],
    priorities: [],
    targets: [],
    ...stated,
  };
}

/** A commune of 2020 but for what a test states. */
export function unitWith(id: string, stated: Partial<AreaUnit> = {}): AreaUnit {
  return {
    id,
    code: id,
    name: id,
    kind: 'xa',
    level: 'commune',
    parent: null,
    validFrom: '2020-01-01',
    validTo: null,
    lon: null,
    lat: null,
    ...stated,
  };
}
