import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { ChangeMonitoringRuleDocument, MonitoringRulesDocument, type MonitoringRulesQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { alertsMessages } from './alerts.messages.ts';
import classes from './alerts.module.css';
import { rulesMessages } from './rules.messages.ts';

type Settings = MonitoringRulesQuery['monitoringRules'][number];
type Threshold = Settings['thresholds'][number];

interface RuleFormProps {
  readonly settings: Settings;
  readonly mayChange: boolean;
  readonly onConflict: () => void;
}

/** One rule: what it tells, whether it is on, and its thresholds. */
export function RuleForm({ settings, mayChange, onConflict }: RuleFormProps) {
  const texts = useMessages(rulesMessages);
  const { rules } = useMessages(alertsMessages);
  const { rule, thresholds } = settings;
  const { draft, isFit, submit, saving, isSaved, error } = useRuleDraft(settings);
  return (
    <li className={classes.card}>
      <form aria-label={rules[rule]} className={classes.rule} onSubmit={submit}>
        <h3>{rules[rule]}</h3>
        <p>{texts.words[rule].what}</p>
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={draft.isEnabled}
            disabled={!mayChange}
            onChange={({ currentTarget }) => {
              draft.setEnabled(currentTarget.checked);
            }}
          />
          {texts.enabled}
        </label>
        {thresholds.map((threshold, at) => (
          <ThresholdField
            key={threshold.name}
            label={texts.words[rule].thresholds[threshold.name] ?? threshold.name}
            threshold={threshold}
            value={draft.values[at] ?? ''}
            readOnly={!mayChange}
            onChange={(value) => {
              draft.setValue(at, value);
            }}
          />
        ))}
        <Times settings={settings} />
        {mayChange && (
          <ActionButton type="submit" className={classes.primary} disabled={saving || !isFit}>
            {saving ? texts.saving : texts.save}
          </ActionButton>
        )}
        {isSaved && <p role="status">{texts.saved}</p>}
        {error && <FailureNotice error={error} onRetry={onConflict} />}
      </form>
    </li>
  );
}

/** What is being set, and sending it. */
function useRuleDraft({ rule, thresholds, version, ...settings }: Settings) {
  const [isEnabled, setEnabled] = useState(settings.isEnabled);
  const [values, setValues] = useState(() => thresholds.map(({ value }) => String(value)));
  const [change, { loading, error, data }] = useMutation(ChangeMonitoringRuleDocument, {
    refetchQueries: [MonitoringRulesDocument],
  });
  const isFit = thresholds.every((threshold, at) => fits(values[at] ?? '', threshold));
  const submit = (event: Pick<Event, 'preventDefault'>) => {
    event.preventDefault();
    if (!isFit) return;
    const set = thresholds.map(({ name }, at) => ({ name, value: Number(values[at]) }));
    // A refusal stands below the rule.
    void change({ variables: { input: { rule, isEnabled, version, thresholds: set } } }).catch(() => null);
  };
  const setValue = (at: number, value: string) => {
    setValues(values.with(at, value));
  };
  return {
    draft: { isEnabled, setEnabled, values, setValue },
    isFit,
    ...{ submit, saving: loading, isSaved: data !== undefined && data !== null && !loading, error },
  };
}

function fits(value: string, { least, most }: Threshold): boolean {
  return /^\d{1,6}$/.test(value) && Number(value) >= least && Number(value) <= most;
}

interface ThresholdFieldProps {
  readonly label: string;
  readonly threshold: Threshold;
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (value: string) => void;
}

function ThresholdField({ label, threshold, value, readOnly, onChange }: ThresholdFieldProps) {
  const texts = useMessages(rulesMessages);
  const formats = useFormats();
  const { usual, least, most } = threshold;
  const [from, to] = [formats.number(least), formats.number(most)];
  return (
    <TextField
      label={label}
      hint={texts.usual(formats.number(usual), from, to)}
      error={fits(value, threshold) ? undefined : texts.outside(from, to)}
      value={value}
      inputMode="numeric"
      readOnly={readOnly}
      onChange={onChange}
    />
  );
}

function Times({ settings: { lookedAt, changedAt } }: { readonly settings: Settings }) {
  const texts = useMessages(rulesMessages);
  const formats = useFormats();
  return (
    <p className={classes.quiet}>
      {typeof lookedAt === 'string' ? texts.looked(formats.dateTime(lookedAt)) : texts.neverLooked}{' '}
      {typeof changedAt === 'string' && texts.changed(formats.dateTime(changedAt))}
    </p>
  );
}
