import type { Viewer } from '@lantoa/record';

/** Whoever makes a request. Nobody has no role and no scope; by a link, the published figures. */
export type RequestViewer = { readonly kind: 'nobody'; readonly byLink?: true } | Viewer;

export const NOBODY: RequestViewer = { kind: 'nobody' };
