import type { Viewer } from '@lantoa/record';

/** Whoever makes a request. Nobody has no role and no scope. */
export type RequestViewer = { readonly kind: 'nobody' } | Viewer;

export const NOBODY: RequestViewer = { kind: 'nobody' };
