/** Who somebody is to the product; the names of the GraphQL enum. */
export const ROLES = [
  'REPORTER',
  'UNIT_APPROVER',
  'DISTRICT_OFFICER',
  'PRESS_AGENCY',
  'LEAD_DEPARTMENT',
  'COMMITTEE',
  'ANALYST',
  'AUDITOR',
  'ADMINISTRATOR',
] as const;

export type Role = (typeof ROLES)[number];

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
