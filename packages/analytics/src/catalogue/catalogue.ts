import type { ReferenceIndex } from '@lantoa/domain';
import { DIMENSIONS, MEASURES, type Catalogue, type Lang } from '../contract.ts';
import { dimensionInfo } from './dimension-info.ts';
import { measureInfo } from './measure-info.ts';

/** What can be asked: every measure and dimension of the contract, all code lists, all bases. */
export function catalogueOf(index: ReferenceIndex, version: number, lang: Lang): Catalogue {
  const lists = [...new Set(index.pack.codes.map(({ list }) => list))];
  return {
    dataVersion: String(version),
    measures: MEASURES.map(measureInfo),
    dimensions: DIMENSIONS.map(dimensionInfo),
    codes: lists.flatMap((list) =>
      index.codesOf(list).map(({ code, vi, en, parent, sensitive, validFrom, validTo }) => ({
        list,
        code,
        vi,
        en,
        parent,
        sensitive,
        validFrom,
        validTo,
      })),
    ),
    bases: index.pack.bases.map((base) => ({
      id: base.id,
      label: lang === 'VI' ? base.vi : base.en,
      validFrom: base.validFrom,
      validTo: base.validTo,
      units: base.units.length,
    })),
  };
}
