import { createContext, useContext, type ReactNode } from 'react';

/** Pages of figures that can be handed over as they stand. */
export type FiguresPage =
  '/' | '/coverage' | '/districts' | '/mandate' | '/observances' | '/groups' | '/channels' | '/explore' | '/pack';

/** Pages that are not handed over, but say on paper what they rest on. */
type PrintedPage = '/reporting';

export interface PageToolsProps {
  readonly page: FiguresPage | PrintedPage;
  /** The choices of the page as they stand in its address. */
  readonly search: object;
}

const PageToolsContext = createContext<(props: PageToolsProps) => ReactNode>(() => null);
export const PageToolsProvider = PageToolsContext.Provider;

/** What the frame of the pages offers on each page of figures: a link for others, the pack for a meeting. */
export function PageTools(props: PageToolsProps) {
  return useContext(PageToolsContext)(props);
}
