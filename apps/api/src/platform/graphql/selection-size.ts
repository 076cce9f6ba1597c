import { Kind, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** How deep and how large a selection is once its fragments are unfolded. */
export interface SelectionSize {
  readonly depth: number;
  readonly fields: number;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * Measures a selection; each fragment is measured once, so the cost grows with the document and not with what it
 * unfolds to. A fragment that contains itself is infinitely deep.
 */
export function selectionSize(
  selectionSet: SelectionSetNode | undefined,
  fragments: Fragments,
  measured: Map<string, SelectionSize> = new Map(),
): SelectionSize {
  let depth = 0;
  let fields = 0;
  for (const selection of selectionSet?.selections ?? []) {
    const isField = selection.kind === Kind.FIELD;
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? fragmentSize(selection.name.value, fragments, measured)
        : selectionSize(selection.selectionSet, fragments, measured);
    depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
    fields += inner.fields + (isField ? 1 : 0);
  }
  return { depth, fields };
}

function fragmentSize(name: string, fragments: Fragments, measured: Map<string, SelectionSize>): SelectionSize {
  const known = measured.get(name);
  if (known) return known;
  // Stands while the fragment is being measured: met again, the fragment contains itself.
  measured.set(name, { depth: Infinity, fields: Infinity });
  const size = selectionSize(fragments.get(name)?.selectionSet, fragments, measured);
  measured.set(name, size);
  return size;
}
