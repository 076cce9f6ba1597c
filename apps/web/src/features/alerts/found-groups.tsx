import { Link } from '@tanstack/react-router';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PaperFold } from '../../components/paper-fold.tsx';
import { useOnPaper } from '../../components/use-on-paper.ts';
import { useWholeList } from '../../components/use-whole-list.ts';
import { MONITORING_RULES } from '@lantoa/domain';
import type { AlertState } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { AlertGroup, type Group } from './alert-group.tsx';
import { alertsMessages } from './alerts.messages.ts';
import classes from './alerts.module.css';
import type { Acknowledging } from './use-acknowledging.ts';

interface FoundGroupsProps {
  readonly groups: readonly Group[];
  readonly state: AlertState;
  readonly acknowledging: Acknowledging | null;
}

/** News first; what was there from the start is folded away: it is hundreds, and nobody waits for it. */
export function FoundGroups({ groups, state, acknowledging }: FoundGroupsProps) {
  const texts = useMessages(alertsMessages);
  const news = groups.filter(({ isFromStart }) => !isFromStart);
  const fromStart = groups.filter(({ isFromStart }) => isFromStart);
  return (
    <>
      <OnPaper groups={groups} />
      <section aria-labelledby="alerts-news" className={classes.section}>
        <h2 id="alerts-news">{state === 'OPEN' ? texts.news : texts.states[state]}</h2>
        {news.length === 0 ? <Nothing state={state} /> : <ByRule groups={news} acknowledging={acknowledging} />}
      </section>
      {fromStart.length > 0 && <FromStart groups={fromStart} acknowledging={acknowledging} />}
    </>
  );
}

/** The alerts of a group are asked for when it is unfolded, which no sheet waits for: paper says where they are. */
function OnPaper({ groups }: Pick<FoundGroupsProps, 'groups'>) {
  const texts = useMessages(alertsMessages);
  if (!useOnPaper() || groups.every(({ count }) => count === 1)) return null;
  return <p className={classes.address}>{texts.onPaper(window.location.href)}</p>;
}

function Nothing({ state }: { readonly state: AlertState }) {
  const texts = useMessages(alertsMessages);
  if (state !== 'OPEN')
    return (
      <Notice kind="empty" title={texts.none}>
        <p>{texts.noneText}</p>
      </Notice>
    );
  return (
    <Notice kind="empty" title={texts.noNews}>
      <p>{texts.noNewsText}</p>
      <p className={classes.actions}>
        <Link to="/alerts" search={{ state: 'ACKNOWLEDGED' }}>
          {texts.toKnown}
        </Link>
        <Link to="/coverage">{texts.toCoverage}</Link>
      </p>
    </Notice>
  );
}

function FromStart({ groups, acknowledging }: Omit<FoundGroupsProps, 'state'>) {
  const texts = useMessages(alertsMessages);
  const formats = useFormats();
  const ids = groups.flatMap((group) => group.ids);
  const isOpen = groups.some(({ newest }) => newest.state === 'OPEN');
  return (
    <PaperFold
      className={classes.start}
      summary={texts.fromStart(formats.number(ids.length), formats.number(groups.length))}
    >
      <p>{texts.fromStartText}</p>
      {acknowledging && isOpen && (
        <ActionButton
          className="screen-only"
          disabled={acknowledging.isBusy}
          onClick={() => void acknowledging.acknowledge(ids, '')}
        >
          {texts.acknowledgeAll(formats.number(ids.length))}
        </ActionButton>
      )}
      <ByRule groups={groups} acknowledging={acknowledging} />
    </PaperFold>
  );
}

function ByRule({ groups, acknowledging }: Omit<FoundGroupsProps, 'state'>) {
  const texts = useMessages(alertsMessages);
  return MONITORING_RULES.map((rule) => {
    const own = groups.filter((group) => group.rule === rule);
    return (
      own.length > 0 && (
        <section key={rule} className={classes.section} aria-label={texts.rules[rule]}>
          <h3>{texts.rules[rule]}</h3>
          <Groups groups={own} acknowledging={acknowledging} />
        </section>
      )
    );
  });
}

/** As many as one looks at before asking for the rest. */
const FIRST = 10;

function Groups({ groups, acknowledging }: Omit<FoundGroupsProps, 'state'>) {
  const texts = useMessages(alertsMessages);
  const formats = useFormats();
  const { isWhole, toggle } = useWholeList();
  const isCut = !isWhole && groups.length > FIRST;
  return (
    <>
      <ul className={classes.list}>
        {groups.slice(0, isCut ? FIRST : groups.length).map((group) => (
          <AlertGroup key={group.group} group={group} acknowledging={acknowledging} />
        ))}
      </ul>
      {isCut && (
        <ActionButton className={`${classes.whole ?? ''} screen-only`} onClick={toggle}>
          {texts.moreGroups(formats.number(groups.length))}
        </ActionButton>
      )}
    </>
  );
}
