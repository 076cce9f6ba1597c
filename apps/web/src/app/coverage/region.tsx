import { useEffect, type ReactNode } from 'react';
import { PageSection } from '../../components/page-section.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useLater, useShownAnswer } from '../../figures/use-shown-answer.ts';
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
  /** Told once its answer, or why there is none, stands on the page. */
  readonly onDrawn?: () => void;
}

/** For a region that is to be drawn after another. */
export const NOT_YET: RegionResult<never> = { loading: true, refetch: () => undefined };

/** One part of the page with a question of its own: what stood before stays until the new answer is there. */
export function Region<Data>({ name, result, filters, children, onDrawn }: RegionProps<Data>) {
  const texts = useMessages(coveragePageMessages);
  const shown = useLater(useShownAnswer(result.data, filters), result.loading);
  const failed = result.error !== undefined && !result.data;
  const isDrawn = failed || shown !== undefined;
  useEffect(() => {
    if (isDrawn) onDrawn?.();
  }, [isDrawn, onDrawn]);
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
