import { useQuery } from '@apollo/client/react';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { useSessionEnd } from '../../failure/session-end.ts';
import { MonitoringRulesDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import classes from './alerts.module.css';
import { RuleForm } from './rule-form.tsx';
import { rulesMessages } from './rules.messages.ts';

/** What is watched, with thresholds in words. */
export function RuleList() {
  const texts = useMessages(rulesMessages);
  const mayChange = useViewer().role === 'LEAD_DEPARTMENT';
  const { data, error, refetch } = useQuery(MonitoringRulesDocument, { fetchPolicy: 'cache-and-network' });
  useSessionEnd(error);
  return (
    <section aria-labelledby="rules" className={classes.section}>
      <h2 id="rules">{texts.title}</h2>
      <p className={classes.lead}>
        {texts.lead} {!mayChange && texts.readOnly}
      </p>
      {error && !data && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && <p role="status">{texts.loading}</p>}
      <ul className={classes.list}>
        {data?.monitoringRules.map((settings) => (
          <RuleForm
            key={`${settings.rule} ${String(settings.version)}`}
            settings={settings}
            mayChange={mayChange}
            onConflict={() => void refetch()}
          />
        ))}
      </ul>
    </section>
  );
}
