import { useEffect } from 'react';

/** Paper is white: while the browser prints, the page wears its light colours, whatever the screen shows. */
export function useLightOnPaper(): void {
  useEffect(() => {
    const root = document.documentElement;
    let onScreen: string | undefined;
    const before = () => {
      onScreen = root.dataset['mantineColorScheme'];
      root.dataset['mantineColorScheme'] = 'light';
    };
    const after = () => {
      if (onScreen !== undefined) root.dataset['mantineColorScheme'] = onScreen;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}
