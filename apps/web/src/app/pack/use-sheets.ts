import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, type RefObject } from 'react';
import { failureOf } from '../../failure/failure.ts';

const LOOK_MS = 300;
/** Charts that come in a chunk of their own ask only when they are there: answered once is not answered for good. */
const LOOKS = 4;

/** `failed`: a question without an answer, or a part that could not be loaded. */
export type Sheets = 'preparing' | 'ready' | 'failed';

/**
 * Whether the sheets can be printed: nothing is asked, nothing waits to be drawn and nothing failed for a moment. `asked`
 * begins the wait anew, and so does every question after it.
 */
export function useSheets(asked: string, sheets: RefObject<HTMLElement | null>): Sheets {
  const client = useApolloClient();
  const [state, setState] = useState<{ readonly asked: string; readonly sheets: Sheets } | null>(null);
  useEffect(() => {
    let quiet = 0;
    const timer = window.setInterval(() => {
      const answers = [...client.getObservableQueries('active').values()].map((query) => query.getCurrentResult());
      const isBusy = answers.some(({ loading }) => loading) || find(sheets, '[aria-busy="true"]');
      const isFailed = answers.some(({ error }) => isUnexpected(error)) || find(sheets, '[data-kind="failure"]');
      quiet = isBusy && !isFailed ? 0 : quiet + 1;
      if (quiet < LOOKS) return;
      const now = isFailed ? 'failed' : 'ready';
      setState((before) => (before?.asked === asked && before.sheets === now ? before : { asked, sheets: now }));
    }, LOOK_MS);
    return () => {
      window.clearInterval(timer);
    };
  }, [client, asked, sheets]);
  return state?.asked === asked ? state.sheets : 'preparing';
}

function find(sheets: RefObject<HTMLElement | null>, selector: string): boolean {
  return (sheets.current?.querySelectorAll(selector).length ?? 0) > 0;
}

/** What a role may not see is left out of its pages, and told there. */
function isUnexpected(error: unknown): boolean {
  return error !== undefined && failureOf(error, 'vi').code !== 'FORBIDDEN';
}
