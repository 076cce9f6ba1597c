import type { Caller } from './permission-matrix.ts';

/** How a row stands to the scope of whoever asks. */
export const RELATIONS = ['own', 'parent', 'sibling', 'child'] as const;
export type Relation = (typeof RELATIONS)[number];

const WHOLE_PROVINCE = ['LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR'] as const;
const COMMUNES = ['REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER'] as const;
const UNITS = [...COMMUNES, 'PRESS_AGENCY'] as const;
const DISTRICT = 'DISTRICT_OFFICER';
const EVERYBODY = [...UNITS, ...WHOLE_PROVINCE, 'ANALYST', 'ADMINISTRATOR'] as const;
/** Who looks after the links of others. */
const KEEPS_LINKS = ['AUDITOR', 'ADMINISTRATOR'] as const;
const SEES_IMPORTS = ['LEAD_DEPARTMENT', 'AUDITOR', 'ADMINISTRATOR'] as const;

export interface Reach {
  /** What the field or route tells or changes, in the words of the report. */
  readonly what: string;
  /** Who reaches rows of each relation, where the permission matrix lets them in at all; null: rows are nobody's in particular. */
  readonly of: Readonly<Record<Relation, readonly Caller[]>> | null;
}

/** The ways in which what is asked is bound to a scope. */
export const REACHES = {
  open: { what: 'the same for everybody who may ask', of: null },
  self: { what: 'the account that asks, by what names no other', of: relations(EVERYBODY, [], []) },
  own: { what: 'what belongs to the account that asks', of: relations(EVERYBODY, [], []) },
  taught: { what: 'what the own body taught about its files', of: relations(EVERYBODY, [], []) },
  imports: { what: 'imports, to be seen', of: relations(EVERYBODY, SEES_IMPORTS, SEES_IMPORTS) },
  undos: { what: 'imports, to be taken back', of: relations(EVERYBODY, ['LEAD_DEPARTMENT'], ['LEAD_DEPARTMENT']) },
  directory: {
    what: 'accounts and invitations of the whole province',
    of: relations(['ADMINISTRATOR'], ['ADMINISTRATOR'], ['ADMINISTRATOR']),
  },
  accounts: {
    what: 'changes of accounts, never of the own one',
    of: relations([], ['ADMINISTRATOR'], ['ADMINISTRATOR']),
  },
  links: {
    what: 'links to shared views, by the account that made them',
    of: relations(['LEAD_DEPARTMENT', 'COMMITTEE', ...KEEPS_LINKS], KEEPS_LINKS, KEEPS_LINKS),
  },
  figures: { what: 'aggregates of the whole province, small counts hidden from whoever answers for a part', of: null },
  records: {
    what: 'records of activities',
    of: relations([...UNITS, ...WHOLE_PROVINCE], WHOLE_PROVINCE, [...WHOLE_PROVINCE, DISTRICT]),
  },
  entries: {
    what: 'records that somebody enters, changes or takes back',
    of: relations([...UNITS, 'LEAD_DEPARTMENT'], ['LEAD_DEPARTMENT'], ['LEAD_DEPARTMENT', DISTRICT]),
  },
  told: {
    what: 'runs of loudspeakers, told by whoever answers for their commune: its radio station is the body of them',
    of: relations([...COMMUNES, 'LEAD_DEPARTMENT'], ['LEAD_DEPARTMENT'], ['LEAD_DEPARTMENT', DISTRICT]),
  },
  repeated: {
    what: 'broadcasts of the own body, or of the bodies of the own commune, to be entered again',
    of: relations([...UNITS, 'LEAD_DEPARTMENT'], [], []),
  },
  reports: {
    what: 'requests and reports',
    of: relations([...UNITS, ...WHOLE_PROVINCE], WHOLE_PROVINCE, [...WHOLE_PROVINCE, DISTRICT]),
  },
  alerts: {
    what: 'alerts about reports, units and bodies',
    of: relations([...UNITS, ...WHOLE_PROVINCE], WHOLE_PROVINCE, [...WHOLE_PROVINCE, DISTRICT]),
  },
  known: {
    what: 'alerts, to be told as known',
    of: relations([...UNITS, 'LEAD_DEPARTMENT'], ['LEAD_DEPARTMENT'], ['LEAD_DEPARTMENT', DISTRICT]),
  },
  sent: { what: 'reports, to be written and sent', of: relations(UNITS, [], []) },
  reviewed: {
    what: 'reports, to be looked over: a district those of its communes, not its own',
    of: relations(['UNIT_APPROVER', 'LEAD_DEPARTMENT'], ['LEAD_DEPARTMENT'], ['LEAD_DEPARTMENT', DISTRICT]),
  },
  plans: {
    what: "bodies' plans for observances",
    of: relations([...UNITS, ...WHOLE_PROVINCE], WHOLE_PROVINCE, WHOLE_PROVINCE),
  },
} as const satisfies Readonly<Record<string, Reach>>;
export type ReachName = keyof typeof REACHES;

/** What lies beside the own scope is treated like what lies above it. */
function relations(
  own: readonly Caller[],
  outside: readonly Caller[],
  child: readonly Caller[],
): Record<Relation, readonly Caller[]> {
  return { own, parent: outside, sibling: outside, child };
}
