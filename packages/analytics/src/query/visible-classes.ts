import type { Code, ReferenceIndex } from '@lantoa/domain';
import type { AnalyticsViewer } from '../contract.ts';

/** Area classes that a viewer may see: hotspots label a community and are for those with exact figures only. */
export function visibleClasses(index: ReferenceIndex, viewer: AnalyticsViewer): readonly Code[] {
  const classes = index.codesOf('area_class');
  return viewer.profile === 'exact' ? classes : classes.filter((code) => code.attributes['restricted'] !== '1');
}
