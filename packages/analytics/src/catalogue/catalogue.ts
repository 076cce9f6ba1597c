import type { ReferenceIndex } from '@lantoa/domain';
import { DIMENSIONS, MEASURES, type AnalyticsViewer, type Catalogue, type Lang } from '../contract.ts';
import { visibleClasses } from '../query/visible-classes.ts';
import { dimensionInfo } from './dimension-info.ts';
import { measureInfo } from './measure-info.ts';

/** What a viewer can ask: every measure and dimension of the contract, all code lists, all bases; hotspots as far as they are known. */
export function catalogueOf(
  index: ReferenceIndex,
  version: number,
  { lang, viewer }: { readonly lang: Lang; readonly viewer: AnalyticsViewer },
): Catalogue {
  const classes = visibleClasses(index, viewer).codes;
  const lists = [...new Set(index.pack.codes.map(({ list }) => list))];
  return {
    dataVersion: String(version),
    measures: MEASURES.map(measureInfo),
    dimensions: DIMENSIONS.map(dimensionInfo),
    codes: lists.flatMap((list) =>
      (list === 'area_class' ? classes : index.codesOf(list)).map(
        ({ code, vi, en, parent, sensitive, validFrom, validTo, attributes }) => ({
          list,
          code,
          vi,
          en,
          parent,
          sensitive,
          validFrom,
          validTo,
          window: attributes['window'] ?? null,
        }),
      ),
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
