import type { AnalyticsViewer } from '@lantoa/analytics';
import type { Role } from '../schema/enums.ts';
import type { RequestViewer } from './request-viewer.ts';

const EXACT: ReadonlySet<Role> = new Set(['LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR']);

/** What the read model may show: exact counts to the three roles that answer for the whole, the suppressed profile to all others. */
export function analyticsRights(viewer: RequestViewer): AnalyticsViewer {
  if (viewer.kind === 'nobody') return { profile: 'suppressed', units: [], role: 'NOBODY' };
  return { profile: EXACT.has(viewer.role) ? 'exact' : 'suppressed', units: viewer.units, role: viewer.role };
}
