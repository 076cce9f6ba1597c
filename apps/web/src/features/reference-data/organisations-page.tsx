import { ReferencePage } from './reference-page.tsx';

export function OrganisationsPage() {
  return <ReferencePage kind="ORGANISATION" />;
}
