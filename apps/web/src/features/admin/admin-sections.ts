import type { Role } from '../../gql/graphql.ts';

/** What the administration is made of, and who opens what; the server refuses the rest on its own. */
export const ADMIN_SECTIONS = [
  { to: '/admin/users', text: 'users', roles: ['ADMINISTRATOR'] },
  { to: '/admin/organisations', text: 'organisations', roles: ['ADMINISTRATOR', 'AUDITOR'] },
  { to: '/admin/lists', text: 'lists', roles: ['ADMINISTRATOR', 'AUDITOR'] },
  { to: '/admin/classes', text: 'classes', roles: ['ADMINISTRATOR', 'AUDITOR'] },
  { to: '/admin/populations', text: 'populations', roles: ['ADMINISTRATOR', 'AUDITOR'] },
  { to: '/admin/outlines', text: 'outlines', roles: ['ADMINISTRATOR', 'AUDITOR'] },
  { to: '/admin/shares', text: 'shares', roles: ['ADMINISTRATOR', 'AUDITOR'] },
  { to: '/admin/mail', text: 'mail', roles: ['ADMINISTRATOR'] },
  { to: '/admin/jobs', text: 'jobs', roles: ['ADMINISTRATOR', 'AUDITOR'] },
  { to: '/admin/webhooks', text: 'webhooks', roles: ['ADMINISTRATOR', 'AUDITOR'] },
  { to: '/admin/audit', text: 'audit', roles: ['ADMINISTRATOR', 'AUDITOR'] },
] as const satisfies readonly {
  readonly to: string;
  readonly text: string;
  readonly roles: readonly Role[];
}[];
