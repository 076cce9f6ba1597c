import { useSearch } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { nextAddress } from './next-address.ts';
import { signInMessages } from './sign-in.messages.ts';
import classes from './sign-in-page.module.css';

/** The way to the operator's identity provider, what went wrong on the way back, and what became of its session. */
export function ProviderSignIn() {
  const texts = useMessages(signInMessages);
  const { identityProvider } = useViewer();
  const { next, problem, notice } = useSearch({ from: '/sign-in' });
  const start = `/auth/oidc/start?next=${encodeURIComponent(nextAddress(next))}`;
  return (
    <>
      {problem && (
        <Notice kind="failure" title={texts.problems[problem].title}>
          <p>{texts.problems[problem].remedy}</p>
          <p>
            <small>
              <code>{problem}</code>
            </small>
          </p>
        </Notice>
      )}
      {notice && identityProvider && (
        <Notice
          kind={notice === 'OIDC_SIGNED_OUT' ? 'success' : 'info'}
          title={texts.notices[notice].title(identityProvider)}
        >
          <p>{texts.notices[notice].text}</p>
        </Notice>
      )}
      {identityProvider && (
        <p>
          <a className={classes.provider} href={start}>
            {texts.withProvider(identityProvider)}
          </a>
        </p>
      )}
    </>
  );
}
