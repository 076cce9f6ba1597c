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
  const { rule, thresholds, version } = settings;
  const [isEnabled, setEnabled] = useState(settings.isEnabled);
  const [values, setValues] = useState(() => thresholds.map(({ value }) => String(value)));
  const [save, { loading, error, data }] = useMutation(ChangeMonitoringRuleDocument, {
    refetchQueries: [MonitoringRulesDocument],
  });
  const isFit = thresholds.every((threshold, at) => fits(values[at] ?? '', threshold));
  const send = () => {
    const set = thresholds.map(({ name }, at) => ({ name, value: Number(values[at]) }));
    // A refusal stands below the rule.
    void save({ variables: { input: { rule, isEnabled, version, thresholds: set } } }).catch(() => null);
  };
  return (
    <li className={classes.card}>
      <form
        aria-label={rules[rule]}
        className={classes.rule}
        onSubmit={(event) => {
          event.preventDefault();
          if (isFit) send();
        }}
      >
        <h3>{rules[rule]}</h3>
        <p>{texts.words[rule].what}</p>
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={isEnabled}
            disabled={!mayChange}
            onChange={({ currentTarget }) => {
              setEnabled(currentTarget.checked);
            }}
          />
          {texts.enabled}
        </label>
        {thresholds.map((threshold, at) => (
          <ThresholdField
            key={threshold.name}
            label={texts.words[rule].thresholds[threshold.name] ?? threshold.name}
            threshold={threshold}
            value={values[at] ?? ''}
            readOnly={!mayChange}
            onChange={(value) => {
              setValues(values.with(at, value));
            }}
          />
        ))}
        <Times settings={settings} />
        {mayChange && (
          <ActionButton type="submit" className={classes.primary} disabled={loading || !isFit}>
            {loading ? texts.saving : texts.save}
          </ActionButton>
        )}
        {data && !loading && <p role="status">{texts.saved}</p>}
        {error && <FailureNotice error={error} onRetry={onConflict} />}
      </form>
    </li>
  );
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
