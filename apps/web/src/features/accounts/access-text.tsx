import type { AccountsQuery, InvitationPartsFragment } from '../../gql/graphql.ts';
import { useLang, useMessages } from '../../language/language-context.tsx';
import { roleNames } from './role-names.messages.ts';

interface AccessTextProps {
  readonly access: Pick<InvitationPartsFragment, 'role' | 'organisation' | 'units'>;
  readonly bodies: AccountsQuery['accessBodies'];
}

/** Role, body and units in one line. */
export function AccessText({ access: { role, organisation, units }, bodies }: AccessTextProps) {
  const names = useMessages(roleNames);
  const lang = useLang();
  const body = organisation && (bodies.find(({ id }) => id === organisation)?.[lang] ?? organisation);
  const parts = [names[role], ...(body ? [body] : []), ...units.map(({ label }) => label)];
  return <small>{parts.join(' · ')}</small>;
}
