import type { ActivityPayload, AreaUnitId, Organisation, ReferenceIndex } from '@lantoa/domain';
import type { RecordedActivity, Viewer } from '@lantoa/record';

type Scoped = Pick<Viewer, 'role' | 'organisation' | 'units'>;
type Placed = Pick<ActivityPayload, 'organisation' | 'scope' | 'districts' | 'places'>;

/** True for whoever records for others, and whose entries count at once. */
export function verifies({ role }: Pick<Viewer, 'role'>): boolean {
  return role === 'LEAD_DEPARTMENT';
}

/** Whose files count at once; what others send waits for acceptance. */
export function importsCountAtOnce({ role }: Pick<Viewer, 'role'>): boolean {
  return role === 'LEAD_DEPARTMENT' || role === 'ADMINISTRATOR';
}

/** Whoever answers for a body's entries says which templates all of it uses. */
export function sharesTemplates({ role, organisation }: Pick<Viewer, 'role' | 'organisation'>): boolean {
  const answers = ['UNIT_APPROVER', 'DISTRICT_OFFICER', 'PRESS_AGENCY', 'LEAD_DEPARTMENT'].includes(role);
  return answers && organisation !== null;
}

/** Whoever has a body and reads figures for it, reporters aside, says which views all of it uses. */
export function sharesViews({ role, organisation }: Pick<Viewer, 'role' | 'organisation'>): boolean {
  return role !== 'REPORTER' && organisation !== null;
}

/**
 * Whether somebody may record an activity: the lead department any, a press agency those of its own body, everybody else
 * what took place in their own units alone, for a body of theirs.
 */
export function mayEnter(viewer: Viewer, activity: Placed, index: ReferenceIndex): boolean {
  const body = activity.organisation === null ? undefined : index.organisation(activity.organisation);
  return ownsActivity(viewer, activity, index) && body !== undefined && mayReportFor(viewer, body, index);
}

/** Whose loudspeakers a file may tell runs of: those of whom somebody might enter them for; anybody's where files count at once. */
export function mayTellRuns(viewer: Scoped, activity: Placed, index: ReferenceIndex): boolean {
  if (importsCountAtOnce(viewer)) return true;
  return ownsActivity(viewer, { ...activity, organisation: activity.organisation ?? viewer.organisation }, index);
}

/** Whether what is on record may be changed by somebody: their own, and not yet accepted where others accept. */
export function mayCorrect(
  viewer: Viewer,
  recorded: Pick<RecordedActivity, 'status' | 'payload'>,
  index: ReferenceIndex,
): boolean {
  if (verifies(viewer)) return true;
  return recorded.status !== 'VERIFIED' && ownsActivity(viewer, recorded.payload, index);
}

export function mayReportFor(viewer: Viewer, body: Organisation, index: ReferenceIndex): boolean {
  if (verifies(viewer) || body.id === viewer.organisation) return true;
  return viewer.role !== 'PRESS_AGENCY' && isOwnUnit(viewer, body.area, index);
}

/** A district officer answers for the communes of the district, too. */
export function isOwnUnit(
  { role, units }: Pick<Viewer, 'role' | 'units'>,
  unit: AreaUnitId,
  index: ReferenceIndex,
): boolean {
  if (units.includes(unit)) return true;
  const district = index.districtOf(unit);
  return role === 'DISTRICT_OFFICER' && district !== null && units.includes(district.id);
}

function ownsActivity(viewer: Scoped, activity: Placed, index: ReferenceIndex): boolean {
  const { role, organisation } = viewer;
  const { scope, places, districts } = activity;
  switch (role) {
    case 'LEAD_DEPARTMENT':
      return true;
    case 'PRESS_AGENCY':
      return organisation !== null && activity.organisation === organisation;
    case 'DISTRICT_OFFICER':
    case 'REPORTER':
    case 'UNIT_APPROVER': {
      const units = scope === 'commune' ? places.map(({ unit }) => unit) : scope === 'district' ? districts : [];
      return units.length > 0 && units.every((unit) => isOwnUnit(viewer, unit, index));
    }
    default:
      return false;
  }
}
