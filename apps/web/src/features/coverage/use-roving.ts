import { useRef, useState, type KeyboardEvent } from 'react';

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Many marks of which the tab key reaches one, and the arrow keys the others. */
export interface Roving {
  readonly isStop: (key: string) => boolean;
  readonly refOf: (key: string) => (element: SVGGElement | null) => void;
  readonly onFocus: (key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent, key: string) => void;
}

export function useRoving(keys: readonly string[]): Roving {
  const [last, setLast] = useState<string | null>(null);
  const marks = useRef(new Map<string, SVGGElement>());
  const stop = last !== null && keys.includes(last) ? last : keys[0];
  return {
    isStop: (key) => key === stop,
    refOf: (key) => (element) => {
      if (element) marks.current.set(key, element);
      else marks.current.delete(key);
    },
    onFocus: setLast,
    onKeyDown: (event, key) => {
      const step = STEP[event.key];
      const next = step === undefined ? undefined : keys[keys.indexOf(key) + step];
      if (step !== undefined) event.preventDefault();
      if (next !== undefined) marks.current.get(next)?.focus();
    },
  };
}
