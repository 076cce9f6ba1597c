import { lazy, type ComponentType } from 'react';

/**
 * A part that comes after the page. Where its file cannot be had, since the line broke just now, the part is missing and
 * the page stays.
 * @param instead what stands in its place then, nothing otherwise
 */
export function laterPart<Props>(load: () => Promise<ComponentType<Props>>, instead: ComponentType<Props> = nothing) {
  return lazy(async () => ({ default: await load().catch(() => instead) }));
}

function nothing() {
  return null;
}
