import type { AreaUnitId, ReferenceIndex } from '@lantoa/domain';
import type { AnalyticsViewer } from '../contract.ts';
import { SEES_ALL_RECORDS } from '../viewer-roles.ts';
import { ownsUnit } from './owns-unit.ts';

/**
 * Of which units a viewer reads the names of villages. Reports write them by hand, so they are free text: read by those
 * who read the free text of the records of that unit. Everybody else sees a village by its number only.
 */
export function villageRights(viewer: AnalyticsViewer, index: ReferenceIndex): (unit: AreaUnitId) => boolean {
  if (SEES_ALL_RECORDS.includes(viewer.role)) return () => viewer.role !== 'COMMITTEE';
  return ownsUnit(viewer, index);
}
