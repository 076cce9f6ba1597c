import { Notice } from '../components/notice.tsx';
import { useLang, useMessages } from '../language/language-context.tsx';
import { failureOf } from './failure.ts';
import { failureMessages } from './failure.messages.ts';

interface FailureNoticeProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What failed, why, and what to do, with the code that support can look up. */
export function FailureNotice({ error, onRetry }: FailureNoticeProps) {
  const lang = useLang();
  const texts = useMessages(failureMessages);
  const failure = failureOf(error, lang);
  const reference = [failure.code, failure.id].filter((part) => part !== null).join(' · ');
  return (
    <Notice kind="failure" title={failure.title} action={onRetry && { label: texts.retry, run: onRetry }}>
      {failure.detail && <p>{failure.detail}</p>}
      <p>{failure.remedy}</p>
      <p>
        <small>
          {texts.reference}: <code>{reference}</code>
        </small>
      </p>
    </Notice>
  );
}
