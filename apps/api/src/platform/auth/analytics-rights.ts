export function analyticsRights(viewer: unknown): unknown {
  return viewer;
}
