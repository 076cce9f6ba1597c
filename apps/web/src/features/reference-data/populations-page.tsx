import { ReferencePage } from './reference-page.tsx';

export function PopulationsPage() {
  return <ReferencePage kind="POPULATION" />;
}
