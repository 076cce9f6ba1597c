import type { ReactNode } from 'react';
import { PageSection } from '../../components/page-section.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { coveragePageMessages } from './coverage.messages.ts';
import classes from './coverage-page.module.css';

/** An answer of one region of the page. */
export interface RegionResult<Data> {
  readonly data?: Data | undefined;
  readonly previousData?: Data | undefined;
  readonly loading: boolean;
  readonly error?: unknown;
  readonly refetch: () => unknown;
}

interface RegionProps<Data> {
  readonly name: 'map' | 'time' | 'kinds' | 'levels';
  readonly result: RegionResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** One part of the page with a question of its own: what stood before stays until the new answer is there. */
export function Region<Data>({ name, result, children }: RegionProps<Data>) {
  const texts = useMessages(coveragePageMessages);
  const data = result.data ?? result.previousData;
  const failed = result.error !== undefined && !result.data;
  return (
    <PageSection id={name} title={texts.sections[name]}>
      {failed ? (
        <FailureNotice error={result.error} onRetry={() => void result.refetch()} />
      ) : data ? (
        children(data)
      ) : (
        <p className={classes.waiting} role="status" aria-busy>
          {texts.waiting}
        </p>
      )}
    </PageSection>
  );
}
