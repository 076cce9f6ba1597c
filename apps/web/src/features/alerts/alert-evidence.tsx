import type { AlertPartsFragment } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { alertsMessages } from './alerts.messages.ts';
import classes from './alerts.module.css';

interface AlertEvidenceProps {
  readonly alert: AlertPartsFragment;
  /** What several alerts share: without the value of one. */
  readonly isShared?: boolean;
}

/** What proves an alert: value, threshold, basis, and as of when. */
export function AlertEvidence({ alert, isShared = false }: AlertEvidenceProps) {
  const texts = useMessages(alertsMessages);
  const rows = useRows(alert, isShared);
  return (
    <dl className={classes.evidence} aria-label={texts.evidence}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function useRows(alert: AlertPartsFragment, isShared: boolean): readonly (readonly [string, string])[] {
  const texts = useMessages(alertsMessages);
  const formats = useFormats();
  const { rule, evidence, dataVersion, openedAt, clearedAt } = alert;
  const { measure, threshold, asOf, base } = evidence;
  const [value, usual] = [evidence.value ?? null, evidence.usual ?? null];
  const [numerator, denominator] = [evidence.numerator ?? null, evidence.denominator ?? null];
  const told = (figure: number) => texts.measures[measure](formats.number(figure, measure === 'DAYS' ? 0 : 1));
  // The day that an observance is away changes daily; the sentence names the day itself.
  const hasValue = !isShared && rule !== 'OBSERVANCE_WITHOUT_PLAN';
  return [
    ...(hasValue ? [[texts.value, value === null ? texts.never : told(value)] as const] : []),
    ...(isShared && rule === 'OUTLIER_SURGE'
      ? []
      : [
          [texts.threshold, measure === 'PERCENT' ? texts.points(formats.number(threshold)) : told(threshold)] as const,
        ]),
    ...(usual !== null && !isShared ? [[texts.usual, told(usual)] as const] : []),
    ...(denominator === null || isShared ? [] : [[texts.basis, basisOf(numerator, denominator)] as const]),
    [texts.asOf, formats.date(asOf)],
    ...(rule === 'LATE_REPORT' || rule === 'OBSERVANCE_WITHOUT_PLAN'
      ? []
      : [[texts.base, base] as const, [texts.version, dataVersion] as const]),
    [texts.opened, formats.dateTime(openedAt)],
    ...(typeof clearedAt !== 'string' ? [] : [[texts.cleared, formats.dateTime(clearedAt)] as const]),
  ];

  function basisOf(part: number | null, whole: number): string {
    if (part === null) return texts.months(formats.number(whole));
    return texts.basisOf(formats.number(part), formats.number(whole));
  }
}
