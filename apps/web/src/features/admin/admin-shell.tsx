import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { PageParts } from '../../components/page-parts.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { adminMessages } from './admin.messages.ts';
import { AdminForbidden } from './admin-forbidden.tsx';
import { ADMIN_SECTIONS } from './admin-sections.ts';
import { openSections } from './open-sections.ts';

/** Frame of the administration: the sections that the role opens, and the chosen one, which brings its own heading. */
export function AdminShell() {
  const texts = useMessages(adminMessages);
  const { role } = useViewer();
  const { pathname } = useLocation();
  const open = openSections(role);
  const shown = ADMIN_SECTIONS.find(({ to }) => to === pathname);
  const isForbidden = shown !== undefined && !open.includes(shown);
  return (
    <>
      <PageParts label={texts.sections}>
        {open.map(({ to, text }) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {texts[text]}
          </Link>
        ))}
      </PageParts>
      {isForbidden ? <AdminForbidden /> : <Outlet />}
    </>
  );
}
