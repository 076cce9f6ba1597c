import { createContext, useContext } from 'react';
import type { ViewerPartsFragment } from '../gql/graphql.ts';

const ViewerContext = createContext<ViewerPartsFragment | null>(null);

export const ViewerProvider = ViewerContext.Provider;

/** Who is asking, and what this server holds. Only inside the shell, which waits for it. */
export function useViewer(): ViewerPartsFragment {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer: no viewer above this component');
  return viewer;
}
