import type { AnalyticsViewer } from '../contract.ts';
import { forbidden } from '../faults.ts';
import { SEES_ALL_RECORDS, SEES_OWN_RECORDS } from '../viewer-roles.ts';

/** Administrators look after the technical side and see no figures. */
export function checkMayAsk(viewer: AnalyticsViewer): void {
  if (viewer.role === 'ADMINISTRATOR') {
    throw forbidden('Vai trò quản trị không xem số liệu.', 'Administrators do not see figures.');
  }
}

/** Throws FORBIDDEN for roles without records; says whether free text may be read. */
export function recordRights(viewer: AnalyticsViewer): { readonly freeText: boolean } {
  if (SEES_ALL_RECORDS.includes(viewer.role)) return { freeText: viewer.role !== 'COMMITTEE' };
  if (SEES_OWN_RECORDS.includes(viewer.role)) return { freeText: true };
  throw forbidden('Vai trò này không xem từng bản ghi.', 'This role does not read single records.');
}
