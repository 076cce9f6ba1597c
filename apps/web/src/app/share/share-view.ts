import * as z from 'zod/mini';
import { OverviewHeadlineDocument, OverviewPlacesDocument, ReferenceDocument } from '../../gql/graphql.ts';
import { API_LANG, type Lang } from '../../language/lang.ts';
import { periodEnd } from '../../figures/period-window.ts';
import { filtersOf, headlineQueries, placesQueries } from '../overview/overview-queries.ts';
import { overviewSearch, type OverviewSearch } from '../overview/overview-search.ts';

const day = z.string();
/** What a link keeps of the view: enough to draw it again with the kept answers. */
const shareView = z.object({
  page: z.literal('/'),
  search: overviewSearch,
  data: z.object({ dataFrom: day, dataTo: day, defaultPeriod: z.string() }),
});
export type ShareView = z.output<typeof shareView>;

const LANGS = ['vi', 'en'] as const satisfies readonly Lang[];

export function readShareView(text: string): ShareView | null {
  const read = shareView.safeParse(JSON.parse(text));
  return read.success ? read.data : null;
}

/** The view of the overview with its period told, so that a link says the same when another year has begun. */
export function shareViewOf(search: OverviewSearch, data: ShareView['data']): ShareView {
  return { page: '/', search: { ...search, period: search.period ?? data.defaultPeriod }, data };
}

/** The questions of the view in both languages: which answer belongs to which is told by its place. */
export function shareQuestions({ search, data }: ShareView) {
  return LANGS.flatMap((lang) => {
    const filters = filtersOf(search, data, API_LANG[lang]);
    return [
      { name: 'OverviewHeadline', lang, document: OverviewHeadlineDocument, variables: headlineQueries(filters) },
      { name: 'OverviewPlaces', lang, document: OverviewPlacesDocument, variables: placesQueries(filters) },
      {
        name: 'Reference',
        lang,
        document: ReferenceDocument,
        variables: { on: periodEnd(filters), lang: filters.lang },
      },
    ];
  });
}
