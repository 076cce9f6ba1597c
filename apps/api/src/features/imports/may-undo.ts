import type { Viewer } from '@lantoa/record';

/** Whoever imported may take it back; the lead department any import. Sample data stay. */
export function mayUndo(
  { by, isSample }: { readonly by: string; readonly isSample: boolean },
  { userId, role }: Pick<Viewer, 'userId' | 'role'>,
): boolean {
  return !isSample && (by === userId || role === 'LEAD_DEPARTMENT');
}
