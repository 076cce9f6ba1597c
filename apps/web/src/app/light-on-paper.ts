import { useEffect } from 'react';

/**
 * Paper is white and narrow: while the browser prints, the page wears its light colours, whatever the screen shows, and is
 * as wide as the sheet, so that what is drawn in pixels can be measured for it.
 */
export function useLightOnPaper(): void {
  useEffect(() => {
    const root = document.documentElement;
    let onScreen: string | undefined;
    const before = () => {
      onScreen = root.dataset['mantineColorScheme'];
      root.dataset['mantineColorScheme'] = 'light';
      root.dataset['paper'] = '';
    };
    const after = () => {
      if (onScreen !== undefined) root.dataset['mantineColorScheme'] = onScreen;
      delete root.dataset['paper'];
    };
    // Ahead of the charts, which measure themselves at the same moment.
    window.addEventListener('beforeprint', before, { capture: true });
    window.addEventListener('afterprint', after, { capture: true });
    return () => {
      window.removeEventListener('beforeprint', before, { capture: true });
      window.removeEventListener('afterprint', after, { capture: true });
    };
  }, []);
}
