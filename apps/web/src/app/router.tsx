import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { activitiesSearch } from '../features/activities/activities-search.ts';
import { channelsSearch, groupsSearch } from '../features/breakdowns/breakdown-search.ts';
import { comparisonSearch } from '../features/comparison/comparison-search.ts';
import { EXPLORE_FIELDS } from '../features/explore/explore-search.ts';
import { mandateSearch } from '../features/mandate/mandate-search.ts';
import { observancesSearch } from '../features/observances/observances-search.ts';
import { guidanceSearch } from '../features/guidance/guidance-search.ts';
import { duplicatesSearch } from '../features/duplicates/duplicates-search.ts';
import { coverageSearch } from './coverage/coverage-search.ts';
import { LangRoot } from './lang-root.tsx';
import { CrashPage, NotFoundPage } from './last-resort-pages.tsx';
import { PACK_FIELDS } from './pack/pack-fields.ts';
import { overviewSearch } from './overview/overview-search.ts';
import { parseSearch, stringifySearch } from './search-params.ts';
import { textSearch } from './text-search.ts';

const rootSearch = z.object({ lang: z.catch(z.optional(z.enum(['vi', 'en'])), undefined) });

const rootRoute = createRootRoute({
  component: LangRoot,
  notFoundComponent: NotFoundPage,
  validateSearch: (search) => rootSearch.parse(search),
  search: {
    // The language stays in the address from page to page.
    middlewares: [
      ({ search, next }) => {
        const result = next(search);
        return search.lang === undefined || result.lang !== undefined ? result : { ...result, lang: search.lang };
      },
    ],
  },
});

const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: (search) => overviewSearch.parse(search),
  component: lazyRouteComponent(() => import('./overview/overview-page.tsx'), 'OverviewPage'),
});

const coverageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/coverage',
  validateSearch: (search) => coverageSearch.parse(search),
  component: lazyRouteComponent(() => import('./coverage/coverage-page.tsx'), 'CoveragePage'),
});

const signInSearch = z.object({
  next: z.catch(z.optional(z.string()), undefined),
  problem: z.catch(z.optional(z.enum(['OIDC_NO_ACCOUNT', 'OIDC_REFUSED', 'OIDC_UNAVAILABLE'])), undefined),
  notice: z.catch(z.optional(z.enum(['OIDC_SIGNED_OUT', 'OIDC_SESSION_LEFT'])), undefined),
});
const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search) => signInSearch.parse(search),
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import',
  component: lazyRouteComponent(() => import('../features/import-report/import-page.tsx'), 'ImportPage'),
});

const summariesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/summaries',
  component: lazyRouteComponent(() => import('../features/summaries/summaries-page.tsx'), 'SummariesPage'),
});

const activitiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities',
  validateSearch: (search) => activitiesSearch.parse(search),
  component: lazyRouteComponent(() => import('../features/activities/activities-page.tsx'), 'ActivitiesPage'),
});

const duplicatesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/duplicates',
  validateSearch: (search) => duplicatesSearch.parse(search),
  component: lazyRouteComponent(() => import('../features/duplicates/duplicates-page.tsx'), 'DuplicatesPage'),
});

const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/entry',
  // An activity to open for correction, and the report that it was opened from.
  validateSearch: textSearch('record', 'report'),
  component: lazyRouteComponent(() => import('../features/entry/entry-page.tsx'), 'EntryPage'),
});

const adminRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin',
  component: lazyRouteComponent(() => import('../features/admin/admin-shell.tsx'), 'AdminShell'),
});

const adminStartRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../features/admin/admin-start.tsx'), 'AdminStart'),
});

const usersRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/users',
  component: lazyRouteComponent(() => import('../features/accounts/users-page.tsx'), 'UsersPage'),
});

const organisationsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/organisations',
  component: lazyRouteComponent(() => import('../features/reference-data/organisations-page.tsx'), 'OrganisationsPage'),
});

const codeListsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/lists',
  component: lazyRouteComponent(() => import('../features/reference-data/code-lists-page.tsx'), 'CodeListsPage'),
});

const areaClassesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/classes',
  component: lazyRouteComponent(() => import('../features/reference-data/area-classes-page.tsx'), 'AreaClassesPage'),
});

const populationsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/populations',
  component: lazyRouteComponent(() => import('../features/reference-data/populations-page.tsx'), 'PopulationsPage'),
});

const outlinesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/outlines',
  component: lazyRouteComponent(() => import('../features/outlines/outlines-page.tsx'), 'OutlinesPage'),
});

const sharesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/shares',
  component: lazyRouteComponent(() => import('./share/shares-page.tsx'), 'SharesPage'),
});

const mailRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/mail',
  component: lazyRouteComponent(() => import('../features/mail-queue/mail-queue-page.tsx'), 'MailQueuePage'),
});

const jobsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/jobs',
  component: lazyRouteComponent(() => import('../features/jobs/jobs-page.tsx'), 'JobsPage'),
});

const webhooksRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('../features/alert-delivery/webhooks-page.tsx'), 'WebhooksPage'),
});

const auditRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/audit',
  component: lazyRouteComponent(() => import('../features/audit/audit-page.tsx'), 'AuditPage'),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../features/accounts/invitation-page.tsx'), 'InvitationPage'),
});

const newPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/new-password',
  component: lazyRouteComponent(() => import('../features/accounts/new-password-page.tsx'), 'NewPasswordPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./share/own-account.tsx'), 'OwnAccount'),
});

const districtsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/districts',
  validateSearch: (search) => comparisonSearch.parse(search),
  component: lazyRouteComponent(() => import('../features/comparison/districts-page.tsx'), 'DistrictsPage'),
});

const mandateRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mandate',
  validateSearch: (search) => mandateSearch.parse(search),
  component: lazyRouteComponent(() => import('../features/mandate/mandate-page.tsx'), 'MandatePage'),
});

const groupsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/groups',
  validateSearch: (search) => groupsSearch.parse(search),
  component: lazyRouteComponent(() => import('../features/breakdowns/groups-page.tsx'), 'GroupsPage'),
});

const channelsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/channels',
  validateSearch: (search) => channelsSearch.parse(search),
  component: lazyRouteComponent(() => import('../features/breakdowns/channels-page.tsx'), 'ChannelsPage'),
});

const exploreRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/explore',
  validateSearch: textSearch(...EXPLORE_FIELDS),
  component: lazyRouteComponent(() => import('../features/explore/explore-page.tsx'), 'ExplorePage'),
});

const observancesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/observances',
  validateSearch: (search) => observancesSearch.parse(search),
  component: lazyRouteComponent(() => import('../features/observances/observances-page.tsx'), 'ObservancesPage'),
});

const guidanceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guidance',
  validateSearch: (search) => guidanceSearch.parse(search),
  component: lazyRouteComponent(() => import('../features/guidance/guidance-page.tsx'), 'GuidancePage'),
});

const packRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pack',
  validateSearch: textSearch(...PACK_FIELDS),
  component: lazyRouteComponent(() => import('./pack/pack-page.tsx'), 'PackPage'),
});

const wallRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/wall',
  validateSearch: (search) => overviewSearch.parse(search),
  component: lazyRouteComponent(() => import('./wall/wall-page.tsx'), 'WallPage'),
});

const shareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/share',
  component: lazyRouteComponent(() => import('./share/share-page.tsx'), 'SharePage'),
});

const helpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/help',
  validateSearch: textSearch('q', 'term'),
  component: lazyRouteComponent(() => import('../features/help/help-page.tsx'), 'HelpPage'),
});

const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accessibility',
  component: lazyRouteComponent(() => import('../features/accessibility/accessibility-page.tsx'), 'AccessibilityPage'),
});

const reportingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reporting',
  validateSearch: textSearch('view', 'request', 'report', 'status', 'year', 'period', 'district'),
  component: lazyRouteComponent(() => import('../features/reporting/reporting-page.tsx'), 'ReportingPage'),
});

const alertsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/alerts',
  validateSearch: textSearch('view', 'rule', 'state'),
  component: lazyRouteComponent(() => import('../features/alerts/alerts-page.tsx'), 'AlertsPage'),
});

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  validateSearch: textSearch('period', 'request', 'unit', 'groups', 'id', 'against'),
  component: lazyRouteComponent(() => import('../features/issued-reports/reports-page.tsx'), 'ReportsPage'),
});

const verifyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verify',
  validateSearch: textSearch('code'),
  component: lazyRouteComponent(() => import('../features/issued-reports/verify-page.tsx'), 'VerifyPage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    overviewRoute,
    coverageRoute,
    districtsRoute,
    groupsRoute,
    channelsRoute,
    exploreRoute,
    signInRoute,
    importRoute,
    summariesRoute,
    activitiesRoute,
    duplicatesRoute,
    entryRoute,
    adminRoute.addChildren([
      adminStartRoute,
      usersRoute,
      organisationsRoute,
      codeListsRoute,
      areaClassesRoute,
      populationsRoute,
      outlinesRoute,
      sharesRoute,
      mailRoute,
      jobsRoute,
      webhooksRoute,
      auditRoute,
    ]),
    invitationRoute,
    newPasswordRoute,
    accountRoute,
    mandateRoute,
    observancesRoute,
    guidanceRoute,
    reportingRoute,
    alertsRoute,
    reportsRoute,
    verifyRoute,
    helpRoute,
    accessibilityRoute,
    packRoute,
    wallRoute,
    shareRoute,
  ]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultErrorComponent: CrashPage,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
