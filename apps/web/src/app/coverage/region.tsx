import type { ReactNode } from 'react';
import { PageSection } from '../../components/page-section.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useLaterAnswer } from '../../figures/use-shown-answer.ts';
import { useMessages } from '../../language/language-context.tsx';
import type { CoverageFilters } from './coverage-queries.ts';
import { coveragePageMessages } from './coverage.messages.ts';
import classes from './coverage-page.module.css';

/** An answer of one region of the page. */
export interface RegionResult<Data> {
  readonly data?: Data | undefined;
  readonly loading: boolean;
  readonly error?: unknown;
  readonly refetch: () => unknown;
}

interface RegionProps<Data> {
  readonly name: 'map' | 'time' | 'kinds' | 'levels';
  readonly result: RegionResult<Data>;
  /** Those of the address. */
  readonly filters: CoverageFilters;
  /** `asked`: the filters that the answer belongs to, so that its marks lead where they were asked. */
  readonly children: (data: Data, asked: CoverageFilters, busy: boolean) => ReactNode;
}

/** One part of the page with a question of its own: what stood before stays until the new answer is there. */
export function Region<Data>({ name, result, filters, children }: RegionProps<Data>) {
  const texts = useMessages(coveragePageMessages);
  const shown = useLaterAnswer(result.data, filters, result.loading);
  const failed = result.error !== undefined && !result.data;
  return (
    <PageSection id={name} title={texts.sections[name]}>
      {failed ? (
        <FailureNotice error={result.error} onRetry={() => void result.refetch()} />
      ) : shown ? (
        children(shown.answer, shown.asked, shown.busy)
      ) : (
        <p className={classes.waiting} role="status" aria-busy>
          {texts.waiting}
        </p>
      )}
    </PageSection>
  );
}
