import { useEffect, useState } from 'react';
import { useSame } from './use-same.ts';

interface AfterPaint<Value> {
  /** What the page shows, or is about to: the value as of the last paint. */
  readonly drawn: Value;
  readonly isBehind: boolean;
}

/**
 * A choice stands where it was made at once; what hangs on it follows after the next paint. Not React's deferred value,
 * which draws with the old and the new value in turn: a question that takes it for its variables would be asked again at
 * each turn, and without end once it is refused.
 */
export function useAfterPaint<Value extends object>(value: Value): AfterPaint<Value> {
  const chosen = useSame(value);
  const [drawn, setDrawn] = useState(chosen);
  const isBehind = drawn !== chosen;
  useEffect(() => {
    if (!isBehind) return undefined;
    let task: ReturnType<typeof setTimeout> | undefined;
    // The frame's callback runs before its paint, a task that it sets runs after.
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => {
        setDrawn(chosen);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [chosen, isBehind]);
  return { drawn, isBehind };
}
