import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import type { AnswerStore } from '../session/answer-store.ts';
import { forgetUnseenAnswers } from '../session/forget-unseen-answers.ts';
import { dataVersionShown } from './data-version-shown.ts';
import { liveLine } from './live-line.ts';
import { VersionListener } from './version-listener.ts';

/**
 * Draws nothing. While a page is open and in sight, it follows the data: a newer version asks the questions of the page again. The
 * answers go into the cache and from there onto the page; until then, and when asking fails, what stands stays. What other pages
 * were answered before is forgotten.
 */
export function LiveUpdates() {
  const client = useApolloClient();
  useEffect(() => {
    const listener = new VersionListener(
      '/events',
      (version) => {
        if (dataVersionShown.isOlderThan(version)) askAgain(client, version);
      },
      (stands) => {
        liveLine.tell(stands, Date.now());
      },
    );
    const follow = () => {
      // A tab out of sight holds none of the few connections that a browser keeps to one server.
      if (document.visibilityState === 'visible') listener.open();
      else listener.close();
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      listener.close();
    };
  }, [client]);
  return null;
}

function askAgain(client: ApolloClient, version: number): void {
  dataVersionShown.startAt(version);
  const seen = [...client.getObservableQueries('active')];
  // The only store that pages are made with.
  forgetUnseenAnswers(client.cache as AnswerStore, seen);
  for (const { query, variables } of seen) {
    void client.query({ query, variables, fetchPolicy: 'network-only' }).catch(() => undefined);
  }
}
