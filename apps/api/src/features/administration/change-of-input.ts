import type { AddCode, AddMembership, SavePopulation } from '@lantoa/domain';
import type { AddClassMembershipInput, AddCodeInput, SavePopulationInput } from './administration.input.ts';

/** What is asked for, in the words of the domain. */
export const changeOfInput = {
  addCode(input: AddCodeInput): AddCode {
    const { list, code, vi, en, parent = null, sensitive, validFrom = null, validTo = null } = input;
    const { reachBasis, smallBelow, window, about } = input;
    const given = {
      reachBasis,
      smallBelow: sensitive && typeof smallBelow === 'number' ? String(smallBelow) : null,
      window,
      linkWindow: window,
      about,
    };
    const attributes = Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
    );
    return { kind: 'addCode', list, code, vi, en, parent, sensitive, validFrom, validTo, attributes };
  },

  addMembership(input: AddClassMembershipInput): AddMembership {
    const { areaClass, unit, basisVi, basisEn, validFrom = null, validTo = null } = input;
    const status = ({ OFFICIAL: 'official', LOCAL: 'local', PROXY: 'proxy' } as const)[input.status];
    return { kind: 'addMembership', areaClass, unit, status, basisVi, basisEn, validFrom, validTo };
  },

  savePopulation(input: SavePopulationInput): SavePopulation {
    const { unit, group, asOf, people, source, version = null } = input;
    const status = ({ CENSUS: 'census', PUBLISHED: 'published', ESTIMATE: 'estimate' } as const)[input.status];
    return { kind: 'savePopulation', unit, group, asOf, people, status, source, isCorrection: version !== null };
  },
};
