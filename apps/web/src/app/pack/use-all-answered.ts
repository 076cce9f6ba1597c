import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';

const LOOK_MS = 300;
/** Charts that come in a chunk of their own ask only when they are there: answered once is not answered for good. */
const LOOKS = 4;

/** True once no question of the page has been on its way for a moment. `asked` begins the wait anew. */
export function useAllAnswered(asked: string): boolean {
  const client = useApolloClient();
  const [answered, setAnswered] = useState<string | null>(null);
  useEffect(() => {
    let quiet = 0;
    const timer = window.setInterval(() => {
      const questions = [...client.getObservableQueries('active').values()];
      quiet = questions.some((question) => question.getCurrentResult().loading) ? 0 : quiet + 1;
      if (quiet < LOOKS) return;
      window.clearInterval(timer);
      setAnswered(asked);
    }, LOOK_MS);
    return () => {
      window.clearInterval(timer);
    };
  }, [client, asked]);
  return answered === asked;
}
