import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { ComingObservancesDocument, type ComingObservancesQuery } from '../../gql/graphql.ts';
import { upperFirst } from '../../figures/names.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { comingMessages } from './coming.messages.ts';
import classes from './reporting.module.css';

type Coming = ComingObservancesQuery['comingObservances'][number];

/** Which observances come next, and how the own plan for each stands: one line, nothing while it is not known. */
export function ComingObservances() {
  const texts = useMessages(comingMessages);
  const formats = useFormats();
  const { data } = useQuery(ComingObservancesDocument, {
    variables: { lang: API_LANG[formats.lang] },
    fetchPolicy: 'cache-and-network',
  });
  const coming = data?.comingObservances ?? [];
  const [first] = coming;
  if (!first) return null;
  const year = first.from.slice(0, 4);
  return (
    <p className={classes.quiet}>
      {coming.some(({ phase }) => phase === 'RUNNING') ? texts.running : texts.coming}:{' '}
      {coming.map((one) => (
        <span key={one.observance} className={classes.coming}>
          {upperFirst(one.label)} ({formats.range(one.from, one.to)})<PlanState one={one} />
        </span>
      ))}{' '}
      <Link to="/observances" search={{ year }} className="screen-only">
        {texts.toCalendar}
      </Link>
    </p>
  );
}

/** Nothing for a body that owes no plan. */
function PlanState({ one: { plan } }: { readonly one: Coming }) {
  const texts = useMessages(comingMessages);
  if (!plan) return null;
  return (
    <>
      {': '}
      <Link to="/reporting" search={{ view: 'plans', year: plan.firstDay.slice(0, 4) }}>
        {texts.plan(texts.standings[plan.standing])}
      </Link>
    </>
  );
}
