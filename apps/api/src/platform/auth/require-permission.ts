import { AppError } from '../errors/app-error.ts';
import { PERMISSIONS } from './permission-matrix.ts';
import type { RequestViewer } from './request-viewer.ts';

/** @throws AppError UNAUTHENTICATED for nobody, FORBIDDEN for a role that the permission matrix does not name */
export function requirePermission(operation: string, viewer: RequestViewer): void {
  const caller = viewer.kind === 'nobody' ? 'NOBODY' : viewer.role;
  if (PERMISSIONS[operation]?.includes(caller)) return;
  throw new AppError(caller === 'NOBODY' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
}

export function isPermitted(operation: string, viewer: RequestViewer): boolean {
  return PERMISSIONS[operation]?.includes(viewer.kind === 'nobody' ? 'NOBODY' : viewer.role) ?? false;
}
