import type { AnalyticsViewer } from '../contract.ts';
import { forbidden } from '../faults.ts';
import type { Slots } from '../duckdb/slots.ts';
import { SEES_ALL_RECORDS, SEES_OWN_RECORDS } from '../viewer-roles.ts';

/** Administrators look after the technical side and see no figures. */
export function checkMayAsk(viewer: AnalyticsViewer): void {
  if (viewer.role === 'ADMINISTRATOR') {
    throw forbidden('Vai trò quản trị không xem số liệu.', 'Administrators do not see figures.');
  }
}

/** Numbers of the units whose records a viewer sees whatever their status; null: all, an empty list: none. */
export function ownUnits(viewer: AnalyticsViewer, slots: Slots): readonly number[] | null {
  return SEES_ALL_RECORDS.includes(viewer.role) ? null : viewer.units.map((unit) => slots.unit(unit));
}

/** Throws FORBIDDEN for roles without records; says whether free text may be read and whether only own records may. */
export function recordRights(viewer: AnalyticsViewer): { readonly ownOnly: boolean; readonly freeText: boolean } {
  if (SEES_ALL_RECORDS.includes(viewer.role)) return { ownOnly: false, freeText: viewer.role !== 'COMMITTEE' };
  if (SEES_OWN_RECORDS.includes(viewer.role)) return { ownOnly: true, freeText: true };
  throw forbidden('Vai trò này không xem từng bản ghi.', 'This role does not read single records.');
}
