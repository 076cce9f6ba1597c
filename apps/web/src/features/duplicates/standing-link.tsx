import { Link } from '@tanstack/react-router';
import { Fragment, useId, useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import type { StandingLinksQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { CriteriaList } from './criteria-list.tsx';
import { duplicatesMessages } from './duplicates.messages.ts';
import { linksMessages } from './links.messages.ts';
import { RecordComparison } from './record-comparison.tsx';
import classes from './duplicates-page.module.css';

export type StandingLinkParts = StandingLinksQuery['duplicateLinks']['links'][number];

interface StandingLinkProps {
  readonly link: StandingLinkParts;
  readonly isBusy: boolean;
  readonly onUndo: () => Promise<void>;
}

/** One link: which record counts for which, who said so and when, and the way back. */
export function StandingLink({ link, isBusy, onUndo }: StandingLinkProps) {
  const texts = useMessages(linksMessages);
  const title = useId();
  const [failure, setFailure] = useState<unknown>(null);
  const name = useLinkName()(link);
  const { lead, linked, criteria, mayUndo } = link;
  return (
    <article className={classes.pair} aria-labelledby={title}>
      <h2 id={title}>{name}</h2>
      <p className={classes.why}>{useSaid()(link)}</p>
      {lead ? (
        <>
          <CriteriaList criteria={criteria} isSameForm={lead.activityType.code === linked.activityType.code} />
          <RecordComparison
            heads={[
              <Head key="lead" label={texts.counts} open={texts.openLead(name)} id={lead.id} />,
              <Head key="linked" label={texts.countsNot} open={texts.openLinked(name)} id={linked.id} />,
            ]}
            records={[lead, linked]}
          />
        </>
      ) : (
        <p>
          {texts.leadUnseen}{' '}
          <Link to="/activities" search={{ record: linked.id }} aria-label={texts.openLinked(name)}>
            {texts.open}
          </Link>
        </p>
      )}
      {failure !== null && <FailureNotice error={failure} />}
      {mayUndo ? (
        <p className={classes.actions}>
          <ActionButton
            disabled={isBusy}
            aria-describedby={title}
            onClick={() => {
              setFailure(null);
              onUndo().catch(setFailure);
            }}
          >
            {texts.undo}
          </ActionButton>
        </p>
      ) : (
        <p className={classes.why}>{texts.notMine}</p>
      )}
    </article>
  );
}

interface HeadProps {
  readonly label: string;
  readonly open: string;
  readonly id: string;
}

function Head({ label, open, id }: HeadProps) {
  const texts = useMessages(linksMessages);
  return (
    <Fragment>
      {label}{' '}
      <Link className="screen-only" to="/activities" search={{ record: id }} aria-label={open}>
        {texts.open}
      </Link>
    </Fragment>
  );
}

/** Day and place of the record that is linked. */
export function useLinkName(): (link: StandingLinkParts) => string {
  const texts = useMessages(duplicatesMessages);
  const formats = useFormats();
  return ({ linked }) => {
    const place = linked.units.map(({ label }) => label).join(', ');
    return place === '' ? formats.date(linked.date) : texts.pair(formats.date(linked.date), place);
  };
}

/** Who linked, and when. */
function useSaid(): (link: StandingLinkParts) => string {
  const texts = useMessages(linksMessages);
  const formats = useFormats();
  return ({ linkedAt, linkedBy: { isSelf, role, name } }) => {
    const roleName = role ? texts.roles[role] : null;
    const named = typeof name === 'string' && roleName !== null ? `${name} (${roleName})` : (roleName ?? texts.program);
    return texts.said(isSelf ? texts.self : named, formats.dateTime(linkedAt));
  };
}
