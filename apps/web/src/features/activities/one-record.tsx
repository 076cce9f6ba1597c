import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { ActivityHistoryDocument } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useLang, useMessages } from '../../language/language-context.tsx';
import { activityMessages } from './activities.messages.ts';
import { ActivityTable } from './activity-table.tsx';
import { Revisions } from './record-history.tsx';
import classes from './activities-page.module.css';
import historyClasses from './record-history.module.css';

/** One record as it stands, whatever its state, and every revision of it: where other pages open a record. */
export function OneRecord({ id }: { readonly id: string }) {
  const texts = useMessages(activityMessages);
  const lang = API_LANG[useLang()];
  const { data, error, refetch } = useQuery(ActivityHistoryDocument, {
    variables: { id, lang },
    fetchPolicy: 'no-cache',
  });
  useSessionEnd(error);
  const revisions = data?.activityHistory?.revisions;
  const newest = revisions?.at(-1)?.record;
  return (
    <>
      <p className="screen-only">
        <Link to="/activities">{texts.toList}</Link>
      </p>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && <p role="status">{texts.history.loading}</p>}
      {data && !newest && <Notice kind="empty" title={texts.history.gone} />}
      {revisions && newest && (
        <div className={classes.list}>
          <ActivityTable activities={[newest]} />
          <section className={historyClasses.history} aria-labelledby="record-history">
            <h2 id="record-history">{texts.history.open}</h2>
            <Revisions id={id} revisions={revisions} onRedacted={() => void refetch()} />
          </section>
        </div>
      )}
    </>
  );
}
