import { ReferencePage } from './reference-page.tsx';

export function AreaClassesPage() {
  return <ReferencePage kind="CLASS_MEMBERSHIP" />;
}
