import type { BlankKind } from '../../components/blank-swatch.tsx';

/** A month of which no report tells is drawn over the whole height: it may hold anything. */
export function mayHoldAnything(blank: BlankKind | null): blank is 'missing' | 'not_known' {
  return blank === 'missing' || blank === 'not_known';
}
