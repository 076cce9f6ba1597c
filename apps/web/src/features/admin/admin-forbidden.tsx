import { Link } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { adminMessages } from './admin.messages.ts';

/** What somebody sees whose role does not open a section. */
export function AdminForbidden() {
  const texts = useMessages(adminMessages);
  return (
    <>
      <h1>{texts.title}</h1>
      <Notice kind="info" title={texts.forbidden}>
        <p>{texts.forbiddenText}</p>
        <Link to="/">{texts.toOverview}</Link>
      </Notice>
    </>
  );
}
