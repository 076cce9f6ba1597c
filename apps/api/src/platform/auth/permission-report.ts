import { PERMISSIONS, type Caller } from './permission-matrix.ts';
import { REACH_OF } from './permission-reach.ts';
import { REACHES, RELATIONS, type ReachName, type Relation } from './permission-relations.ts';

const CALLERS: readonly Caller[] = [
  ...(['REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER', 'PRESS_AGENCY', 'LEAD_DEPARTMENT'] as const),
  ...(['COMMITTEE', 'ANALYST', 'AUDITOR', 'ADMINISTRATOR', 'NOBODY', 'SHARE_LINK'] as const),
];
const LETTERS: Readonly<Record<Relation, string>> = { own: 'o', parent: 'p', sibling: 's', child: 'c' };

/** Whether somebody reaches a row of a relation; rows that are nobody's in particular count as every relation. */
export function mayReach(operation: string, caller: Caller, relation: Relation): boolean {
  const reach = REACH_OF[operation];
  if (reach === undefined || !(PERMISSIONS[operation]?.includes(caller) ?? false)) return false;
  const { of } = REACHES[reach];
  return of === null || of[relation].includes(caller);
}

/** docs/permission-matrix.md: every field and route by every role and relation. */
export function permissionReport(): string {
  const names = Object.keys(REACHES) as ReachName[];
  return [HEAD, ...names.map(section)].join('\n');
}

const HEAD = `# Permission matrix

Made by \`npm run permissions:print -w apps/api\` from the code (\`apps/api/src/platform/auth\`); a test compares the two, and a field or route
without an entry fails the build. Letters say whose rows somebody reaches: **o** own, **p** of the unit above, **s** of a unit beside,
**c** of a unit within; ● where rows are nobody's in particular; – refused. PostgreSQL's row-level security stands behind it.
Whatever has letters is asked for over HTTP by every role and relation (\`apps/api/src/testing/relations\`); a field without such a run fails.
`;

function section(reach: ReachName): string {
  const operations = Object.keys(PERMISSIONS).filter((operation) => REACH_OF[operation] === reach);
  const rows = operations.toSorted().map((operation) => row(operation, reach));
  const columns = CALLERS.map((caller) => caller.toLowerCase());
  return [
    `## ${REACHES[reach].what}\n`,
    `| | ${columns.join(' | ')} |`,
    `| --- | ${columns.map(() => ':-:').join(' | ')} |`,
    ...rows,
    '',
  ].join('\n');
}

function row(operation: string, reach: ReachName): string {
  return `| \`${operation}\` | ${CALLERS.map((caller) => cell(operation, reach, caller)).join(' | ')} |`;
}

function cell(operation: string, reach: ReachName, caller: Caller): string {
  const reached = RELATIONS.filter((relation) => mayReach(operation, caller, relation));
  if (reached.length === 0) return '–';
  return REACHES[reach].of === null ? '●' : reached.map((relation) => LETTERS[relation]).join('');
}
