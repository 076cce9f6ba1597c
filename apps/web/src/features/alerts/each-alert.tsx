import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { AlertsOfGroupDocument } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import type { Group } from './alert-group.tsx';
import { alertTarget } from './alert-target.ts';
import { alertsMessages } from './alerts.messages.ts';
import classes from './alerts.module.css';
import { KnownBy } from './known-by.tsx';

/** As many as a request for one list may bring: a group of a whole province fits. */
const MOST = 200;

/** Each alert of a group, asked for when the group is unfolded. */
export function EachAlert({ group: { rule, group, isFromStart, newest } }: { readonly group: Group }) {
  const texts = useMessages(alertsMessages);
  const { lang } = useFormats();
  const filter = { state: newest.state, rule, group, isFromStart, lang: lang === 'vi' ? 'VI' : 'EN' } as const;
  const { data, error, refetch } = useQuery(AlertsOfGroupDocument, {
    variables: { filter, limit: MOST, offset: 0 },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <p role="status">{texts.loading}</p>;
  return (
    <ul className={classes.each}>
      {data.alerts.alerts.map((alert) => {
        const { to, search } = alertTarget(alert, false);
        return (
          <li key={alert.id}>
            {alert.sentence}{' '}
            <Link to={to} search={search} className="screen-only">
              {texts.see[rule]}
            </Link>
            <KnownBy alert={alert} />
          </li>
        );
      })}
    </ul>
  );
}
