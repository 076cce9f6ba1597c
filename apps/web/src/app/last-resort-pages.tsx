import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { Notice } from '../components/notice.tsx';
import { useMessages } from '../language/language-context.tsx';
import { shellMessages } from './shell.messages.ts';

export function NotFoundPage() {
  const texts = useMessages(shellMessages);
  return (
    <>
      <h1>{texts.notFound}</h1>
      <p>{texts.notFoundText}</p>
      <p>
        <Link to="/">{texts.home}</Link>
      </p>
    </>
  );
}

export function CrashPage({ error }: ErrorComponentProps) {
  const texts = useMessages(shellMessages);
  return (
    <Notice
      kind="failure"
      title={texts.crashed}
      action={{
        label: texts.reload,
        run: () => {
          window.location.reload();
        },
      }}
    >
      <p>{texts.crashedText}</p>
      <p>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
    </Notice>
  );
}
