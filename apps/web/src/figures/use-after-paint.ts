import { useEffect, useState } from 'react';

/**
 * The value as of the last paint: what is quick shows a choice at once, and what hangs on it follows. Not React's deferred
 * value, which draws with the old and the new value in turn: a question that takes it for its variables would be asked
 * again at each turn, and without end once it is refused.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [painted, setPainted] = useState(value);
  useEffect(() => {
    if (painted === value) return undefined;
    let task: ReturnType<typeof setTimeout> | undefined;
    // The frame's callback runs before its paint, a task that it sets runs after.
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => {
        setPainted(value);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [painted, value]);
  return painted;
}
