import { Suspense, useEffect, useState } from 'react';
import { laterPart } from './later-part.ts';

/** The first figures of a page go before the number in the menu. */
const LATER_MILLISECONDS = 4_000;

const OpenAlertCount = laterPart(async () => (await import('../features/alerts/open-alert-count.tsx')).OpenAlertCount);

/** How many new alerts there are, once the page has had its time; neither code nor question before. */
export function LaterAlertCount({ label }: { readonly label: string }) {
  const [isTime, setTime] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setTime(true);
    }, LATER_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!isTime) return null;
  return (
    <Suspense fallback={null}>
      <OpenAlertCount label={label} />
    </Suspense>
  );
}
