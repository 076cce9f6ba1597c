import { Navigate } from '@tanstack/react-router';
import { useViewer } from '../../session/viewer-context.tsx';
import { AdminForbidden } from './admin-forbidden.tsx';
import { openSections } from './open-sections.ts';

/** `/admin` leads to the first section that the role opens. */
export function AdminStart() {
  const [first] = openSections(useViewer().role);
  return first ? <Navigate to={first.to} replace /> : <AdminForbidden />;
}
