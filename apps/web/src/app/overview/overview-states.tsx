import { Link } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { overviewMessages } from './overview.messages.ts';

/** A role that sees no figures is told so. */
export function NoAggregates({ mayImport }: { readonly mayImport: boolean }) {
  const texts = useMessages(overviewMessages);
  return (
    <Notice kind="info" title={texts.noAggregates}>
      <p>{texts.noAggregatesText}</p>
      {mayImport && <Link to="/import">{texts.toImport}</Link>}
    </Notice>
  );
}
