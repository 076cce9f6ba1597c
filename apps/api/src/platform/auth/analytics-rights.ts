import type { AnalyticsViewer } from '@lantoa/analytics';
import type { Role } from '../schema/enums.ts';
import type { RequestViewer } from './request-viewer.ts';

const EXACT: ReadonlySet<Role> = new Set(['LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR']);

/** What the read model may show: exact counts to the three roles that answer for the whole, the public profile to a link, the suppressed one to all others. */
export function analyticsRights(viewer: RequestViewer): AnalyticsViewer {
  if (viewer.kind === 'nobody')
    return { profile: viewer.byLink === true ? 'public' : 'suppressed', units: [], role: 'NOBODY' };
  const { role, units, organisation } = viewer;
  return { profile: EXACT.has(role) ? 'exact' : 'suppressed', units, organisation, role };
}
