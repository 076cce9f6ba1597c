import { isCivilDate, type AreaUnitId, type CivilDate } from '@lantoa/domain';
import type { AnalyticsViewer, AreaUnitInfo, Lang } from '../contract.ts';
import { tellHotspotRead } from '../disclosure/tell-hotspot-read.ts';
import { invalidArgument, unknownCode } from '../faults.ts';
import { KeyBook } from '../query/key-book.ts';
import { visibleClasses } from '../query/visible-classes.ts';
import type { Snapshot } from '../snapshot.ts';
import { dataSpan } from './span.ts';
import { tileLayoutOf } from './tile-layout.ts';

/** Commune-level units of a base with classes, population and a place on the schematic map, in the order of their codes. */
export async function areaUnitsOf(
  snapshot: Snapshot,
  asked: { readonly base: string; readonly on: CivilDate | null; readonly lang: Lang },
  viewer: AnalyticsViewer,
): Promise<AreaUnitInfo[]> {
  const { index, slots } = snapshot;
  if (asked.on !== null && !isCivilDate(asked.on)) {
    throw invalidArgument('on phải là ngày dạng YYYY-MM-DD.', 'on must be a day written YYYY-MM-DD.', {
      vi: 'Sửa on.',
      en: 'Correct on.',
    });
  }
  const stated = asked.base === 'AS_OF_EVENT' ? null : index.base(asked.base);
  if (stated === undefined) {
    throw unknownCode('UNKNOWN_CODE', 'base', asked.base, ['AS_OF_EVENT', ...index.pack.bases.map(({ id }) => id)]);
  }
  const newest = asked.on ?? (await dataSpan(snapshot)).to;
  const base = stated ?? (newest === null ? index.pack.bases.at(0) : index.baseOn(newest));
  if (!base) return [];
  const on = newest ?? base.validTo ?? base.validFrom ?? '2023-01-01';
  const book = new KeyBook(index, slots, asked.lang);
  const { isShown } = visibleClasses(index, viewer);
  const units = base.units.flatMap((id) => index.unit(id) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const tiles = tileLayoutOf(index, base);
  const classesOf = (id: AreaUnitId) => index.classesOf(id, on).filter(({ areaClass }) => isShown(areaClass, id));
  const shown = units.flatMap(({ id }) => classesOf(id).map(({ areaClass }) => areaClass));
  tellHotspotRead({ measures: [], groupBy: ['COMMUNE'], period: on, asked: null, shown }, index, viewer);
  return units.map((unit) => {
    const district = index.districtOf(unit.id);
    const population = index.populationOf(unit.id, on);
    const tile = tiles.get(unit.id);
    return {
      unit: book.unit('COMMUNE', unit.id),
      kind: unit.kind,
      district: district ? book.unit('DISTRICT', district.id) : null,
      areaClasses: classesOf(unit.id).map(({ areaClass, status, basisVi, basisEn }) => ({
        areaClass: book.code('AREA_CLASS', 'area_class', areaClass),
        status,
        basis: asked.lang === 'VI' ? basisVi : basisEn,
      })),
      tileColumn: tile?.column ?? 0,
      tileRow: tile?.row ?? 0,
      population: population?.people ?? null,
      populationStatus: population?.status ?? null,
    };
  });
}
