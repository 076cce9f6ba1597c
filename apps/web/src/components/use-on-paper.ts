import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True while the browser prints: what stands on paper only is drawn then, before the page is taken. */
export function useOnPaper(): boolean {
  const [isOnPaper, setOnPaper] = useState(false);
  useEffect(() => {
    const change = (now: boolean) => () => {
      flushSync(() => {
        setOnPaper(now);
      });
    };
    const [before, after] = [change(true), change(false)];
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return isOnPaper;
}
