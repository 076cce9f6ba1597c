import { AppError } from '../errors/app-error.ts';
import { PERMISSIONS, type Caller } from './permission-matrix.ts';
import type { RequestViewer } from './request-viewer.ts';

/** @throws AppError UNAUTHENTICATED for nobody, FORBIDDEN for a role that the permission matrix does not name */
export function requirePermission(operation: string, viewer: RequestViewer): void {
  const caller = callerOf(viewer);
  if (PERMISSIONS[operation]?.includes(caller)) return;
  throw new AppError(caller === 'NOBODY' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
}

export function isPermitted(operation: string, viewer: RequestViewer): boolean {
  return PERMISSIONS[operation]?.includes(callerOf(viewer)) ?? false;
}

function callerOf(viewer: RequestViewer): Caller {
  if (viewer.kind !== 'nobody') return viewer.role;
  return viewer.byLink === true ? 'SHARE_LINK' : 'NOBODY';
}
