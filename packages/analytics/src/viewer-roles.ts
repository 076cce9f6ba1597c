/** Roles that read every record, whoever reported it. */
export const SEES_ALL_RECORDS: readonly string[] = ['LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR'];
/** Roles that read the records of their own units and bodies. */
export const SEES_OWN_RECORDS: readonly string[] = ['REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER', 'PRESS_AGENCY'];
/** Those of them that answer for places; what is a press agency's own is said by its body alone. */
export const ANSWERS_FOR_UNITS: readonly string[] = ['REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER'];
/** Roles that know which units are hotspots; every other unit knows its own only. */
export const SEES_HOTSPOTS: readonly string[] = ['LEAD_DEPARTMENT', 'COMMITTEE'];
