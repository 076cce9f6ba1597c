import type { RequestViewer } from './request-viewer.ts';

/**
 * Whoever opens a shared view, as the permission matrix (`SHARE_LINK`) and the read model (public profile) see them: nobody,
 * with the figures that may be published. No request has this viewer: the answers of a link are asked for once, when it
 * is made.
 */
export const SHARE_VIEWER: RequestViewer = { kind: 'nobody', byLink: true };
