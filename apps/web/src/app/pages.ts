import { openSections } from '../features/admin/open-sections.ts';
import type { ViewerPartsFragment } from '../gql/graphql.ts';

interface Page {
  readonly to:
    | '/'
    | '/coverage'
    | '/districts'
    | '/mandate'
    | '/observances'
    | '/groups'
    | '/channels'
    | '/explore'
    | '/activities'
    | '/summaries'
    | '/reporting'
    | '/alerts'
    | '/reports'
    | '/entry'
    | '/import'
    | '/admin';
  readonly text:
    | 'overview'
    | 'coverage'
    | 'districts'
    | 'mandate'
    | 'observances'
    | 'groups'
    | 'channels'
    | 'explore'
    | 'activities'
    | 'summaries'
    | 'reporting'
    | 'alerts'
    | 'reports'
    | 'entry'
    | 'import'
    | 'admin';
  /** Without it the page is for everybody who is signed in. */
  readonly isFor?: (viewer: ViewerPartsFragment) => boolean;
  /** Its pages have addresses below its own. */
  readonly isParent?: boolean;
}

/** The pages of the menu, in its order. */
export const PAGES: readonly Page[] = [
  { to: '/', text: 'overview' },
  { to: '/coverage', text: 'coverage' },
  { to: '/districts', text: 'districts' },
  { to: '/mandate', text: 'mandate' },
  { to: '/observances', text: 'observances' },
  { to: '/groups', text: 'groups' },
  { to: '/channels', text: 'channels' },
  { to: '/explore', text: 'explore' },
  { to: '/activities', text: 'activities' },
  { to: '/summaries', text: 'summaries' },
  { to: '/reporting', text: 'reporting', isFor: ({ mayReadRecords }) => mayReadRecords },
  { to: '/alerts', text: 'alerts', isFor: ({ mayReadRecords }) => mayReadRecords },
  { to: '/reports', text: 'reports', isFor: ({ mayReadRecords }) => mayReadRecords },
  { to: '/entry', text: 'entry', isFor: ({ mayEnter }) => mayEnter },
  { to: '/import', text: 'import', isFor: ({ mayImport }) => mayImport },
  { to: '/admin', text: 'admin', isParent: true, isFor: ({ role }) => openSections(role).length > 0 },
];
