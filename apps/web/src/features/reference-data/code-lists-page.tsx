import { ReferencePage } from './reference-page.tsx';

export function CodeListsPage() {
  return <ReferencePage kind="CODE" />;
}
