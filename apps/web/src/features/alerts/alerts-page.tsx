import { Link, useSearch } from '@tanstack/react-router';
import { HelpTerms } from '../../components/help-terms.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageParts } from '../../components/page-parts.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { AlertList } from './alert-list.tsx';
import { alertsMessages } from './alerts.messages.ts';
import classes from './alerts.module.css';
import { RuleList } from './rule-list.tsx';

/** Who reads by which thresholds is watched; the department alone changes them. */
const READS_RULES = new Set(['LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR']);

/** What the rules found, and the rules. */
export function AlertsPage() {
  const texts = useMessages(alertsMessages);
  const { mayReadRecords, role } = useViewer();
  const { view } = useSearch({ from: '/alerts' });
  const readsRules = READS_RULES.has(role ?? '');
  return (
    <div className={classes.page}>
      <h1>{texts.title}</h1>
      <p className={classes.lead}>{texts.lead}</p>
      <HelpTerms terms={[{ term: 'monitoring', name: texts.title }]} />
      {mayReadRecords ? (
        <>
          {readsRules && (
            <PageParts label={texts.parts}>
              <Link to="/alerts" search={{}} activeOptions={{ exact: true }} aria-current={view ? undefined : 'page'}>
                {texts.alerts}
              </Link>
              <Link to="/alerts" search={{ view: 'rules' }}>
                {texts.rulesPart}
              </Link>
            </PageParts>
          )}
          {readsRules && view === 'rules' ? <RuleList /> : <AlertList />}
        </>
      ) : (
        <Notice kind="info" title={texts.forbidden}>
          <p>{texts.forbiddenText}</p>
          <Link to="/">{texts.toOverview}</Link>
        </Notice>
      )}
    </div>
  );
}
