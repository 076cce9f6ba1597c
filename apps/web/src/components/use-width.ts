import { useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/**
 * Width of an element in CSS pixels, 0 until it is known. Drawings that count in pixels follow the window and, before the
 * browser prints, the paper: no observer is heard between that moment and the printing.
 */
export function useWidth<Element extends HTMLElement>(): { ref: RefObject<Element | null>; width: number } {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const measure = () => {
      if (ref.current) setWidth(ref.current.clientWidth);
    };
    const measureNow = () => {
      flushSync(measure);
    };
    const observer = new ResizeObserver(measure);
    if (ref.current) observer.observe(ref.current);
    window.addEventListener('beforeprint', measureNow);
    window.addEventListener('afterprint', measureNow);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', measureNow);
      window.removeEventListener('afterprint', measureNow);
    };
  }, []);
  return { ref, width };
}
