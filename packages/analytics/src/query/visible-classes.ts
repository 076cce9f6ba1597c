import type { AreaUnitId, Code, ReferenceIndex } from '@lantoa/domain';
import type { AnalyticsViewer } from '../contract.ts';
import { SEES_HOTSPOTS } from '../viewer-roles.ts';
import { ownsUnit } from './owns-unit.ts';
import { restrictedClasses } from './restricted-classes.ts';

/** Which units a viewer may know to be of which area class. */
export interface VisibleClasses {
  /** Classes of which the viewer knows units, in the order of the catalogue. */
  readonly codes: readonly Code[];
  /** Those of them of which the viewer knows the own units only. */
  readonly ofOwnUnits: readonly string[];
  readonly isShown: (areaClass: string, unit: AreaUnitId) => boolean;
  /** Classes that the viewer would know on a screen and that no file holds. */
  readonly keptFromFiles: readonly string[];
}

/**
 * Open classes are known to all. Hotspots (`restricted`) label a community: the department and the committee know them, and a
 * unit knows its own; they are never exported. Edge: whose units are no hotspot does not know the class, so that it tells
 * nothing of other units. Source: domain reference 3.4, 6.
 */
export function visibleClasses(index: ReferenceIndex, viewer: AnalyticsViewer): VisibleClasses {
  const onScreen = classesOnScreen(index, viewer);
  if (viewer.leavesAsFile !== true) return onScreen;
  const kept = restrictedClasses(index);
  return {
    codes: onScreen.codes.filter(({ code }) => !kept.has(code)),
    ofOwnUnits: [],
    isShown: (areaClass) => !kept.has(areaClass),
    keptFromFiles: onScreen.codes.filter(({ code }) => kept.has(code)).map(({ code }) => code),
  };
}

function classesOnScreen(index: ReferenceIndex, viewer: AnalyticsViewer): VisibleClasses {
  const classes = index.codesOf('area_class');
  const restricted = restrictedClasses(index);
  if (viewer.profile === 'exact' && SEES_HOTSPOTS.includes(viewer.role))
    return { codes: classes, ofOwnUnits: [], isShown: () => true, keptFromFiles: [] };
  const owns = ownsUnit(viewer, index);
  const own = new Set(
    index.pack.classMemberships
      .filter(({ areaClass, unit }) => restricted.has(areaClass) && owns(unit))
      .map(({ areaClass }) => areaClass),
  );
  return {
    codes: classes.filter(({ code }) => !restricted.has(code) || own.has(code)),
    ofOwnUnits: [...own],
    isShown: (areaClass, unit) => !restricted.has(areaClass) || owns(unit),
    keptFromFiles: [],
  };
}
