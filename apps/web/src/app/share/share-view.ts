import * as z from 'zod/mini';

/** Pages of figures that a link can show. */
export const SHARED_PAGES = [
  ...(['/', '/coverage', '/districts', '/mandate', '/observances'] as const),
  ...(['/groups', '/channels', '/explore', '/pack'] as const),
] as const;
export type SharedPage = (typeof SHARED_PAGES)[number];

const day = z.string();
/** What a link keeps of the view: enough to draw it again with the kept answers. */
const shareView = z.object({
  page: z.enum(SHARED_PAGES),
  /** The choices as they stood in the address; each page reads its own. */
  search: z.record(z.string(), z.string()),
  data: z.object({ dataFrom: day, dataTo: day, defaultPeriod: z.string() }),
});
export type ShareView = z.output<typeof shareView>;

export function readShareView(text: string): ShareView | null {
  const read = shareView.safeParse(JSON.parse(text));
  return read.success ? read.data : null;
}

/** The view of a page with its period told, so that a link says the same when another year has begun. */
export function shareViewOf(page: SharedPage, search: object, data: ShareView['data']): ShareView {
  const chosen = Object.entries(search).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return { page, search: { period: data.defaultPeriod, ...Object.fromEntries(chosen) }, data };
}

/** Choices that change the drawing only: any other would be another question, and a link answers its own. */
const DRAWN: Readonly<Record<SharedPage, readonly string[]>> = {
  '/': ['mapView', 'mapShape', 'unit'],
  '/coverage': ['mapView', 'mapShape', 'unit', 'zoom'],
  '/districts': ['peers', 'unit'],
  '/groups': ['group'],
  ...{ '/mandate': [], '/observances': [], '/channels': [], '/explore': [], '/pack': [] },
};

/** The search after a choice on the page of a link; as before where it asks for what the link does not hold. */
export function drawnAnew({ page, search }: Pick<ShareView, 'page' | 'search'>, change: object): ShareView['search'] {
  if (Object.keys(change).some((name) => !DRAWN[page].includes(name))) return search;
  const entries = Object.entries({ ...search, ...change }) as [string, unknown][];
  return Object.fromEntries(entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}
