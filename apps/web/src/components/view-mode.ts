import { createContext, useContext } from 'react';

/** How a page of figures stands where it is shown: by itself, in the pack for a meeting, on a wall (`/wall`), or by a link. */
export interface ViewMode {
  /** True where the figures are shown under given filters: these are told, and nothing leads to other ones. */
  readonly isFixed: boolean;
  /** True where each picture has its table beneath it. */
  readonly hasTwins: boolean;
  /** False where downloads, methods and choices of a chart would be in the way. */
  readonly hasTools: boolean;
  /** Before every anchor: pages that stand in one document share no anchor. */
  readonly anchors: string;
  /** By name of a chart: where its table stands already, which is then not printed again. */
  readonly tablesElsewhere?: Readonly<Record<string, string>>;
}

const BY_ITSELF: ViewMode = { isFixed: false, hasTwins: false, hasTools: true, anchors: '' };

const ViewModeContext = createContext<ViewMode>(BY_ITSELF);
export const ViewModeProvider = ViewModeContext.Provider;

export function useViewMode(): ViewMode {
  return useContext(ViewModeContext);
}
