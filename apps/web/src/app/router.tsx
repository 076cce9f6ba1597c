import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { activitiesSearch } from '../features/activities/activities-search.ts';
import { LangRoot } from './lang-root.tsx';
import { CrashPage, NotFoundPage } from './last-resort-pages.tsx';
import { overviewSearch } from './overview/overview-search.ts';
import { parseSearch, stringifySearch } from './search-params.ts';

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

const signInSearch = z.object({ next: z.catch(z.optional(z.string()), undefined) });
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

const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/entry',
  component: lazyRouteComponent(() => import('../features/entry/entry-page.tsx'), 'EntryPage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    overviewRoute,
    signInRoute,
    importRoute,
    summariesRoute,
    activitiesRoute,
    entryRoute,
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
