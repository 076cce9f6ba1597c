import { alertGroupSentence, alertSentence, type ReferenceIndex } from '@lantoa/domain';
import type { Alert as Recorded, AlertGroup as RecordedGroup, AlertState as RecordedState } from '@lantoa/record';
import type { Lang, Role } from '../../platform/schema/enums.ts';
import { unitKeys } from '../../platform/schema/unit-keys.ts';
import type { Alert, AlertEvidence, AlertGroup, AlertMeasure, AlertState } from './alert.types.ts';

export const STATE_OF: Readonly<Record<AlertState, RecordedState>> = {
  OPEN: 'open',
  ACKNOWLEDGED: 'acknowledged',
  CLEARED: 'cleared',
};
const NAME_OF: Readonly<Record<RecordedState, AlertState>> = {
  open: 'OPEN',
  acknowledged: 'ACKNOWLEDGED',
  cleared: 'CLEARED',
};
const MEASURE_OF: Readonly<Record<Recorded['evidence']['measure'], AlertMeasure>> = {
  days: 'DAYS',
  percent: 'PERCENT',
  records: 'RECORDS',
};
/** Reads lists without free text (domain reference 3.4). */
const WITHOUT_TEXT: Role = 'COMMITTEE';

export interface Reading {
  readonly lang: Lang;
  readonly role: Role;
  readonly index: ReferenceIndex | null;
}

export function presentAlert(alert: Recorded, { lang, role, index }: Reading): Alert {
  const { id, rule, topic, observance, request, organisation, isFromStart, openedAt, clearedAt } = alert;
  const acknowledgedFor = alert.acknowledgedOrganisation;
  return {
    ...{ id, rule, topic, observance, request, organisation, isFromStart, openedAt, clearedAt },
    ...{ state: NAME_OF[alert.state], sentence: alertSentence(rule, alert.evidence)[langOf(lang)] },
    ...{ unit: keyOf(alert.unit, index), district: keyOf(alert.district, index) },
    ...{ evidence: presentEvidence(alert), dataVersion: String(alert.dataVersion) },
    ...{ acknowledgedAt: alert.acknowledgedAt, acknowledgedRole: alert.acknowledgedRole },
    acknowledgedFor: acknowledgedFor === null ? null : (index?.organisation(acknowledgedFor)?.vi ?? null),
    note: role === WITHOUT_TEXT ? null : alert.note,
  };
}

export function presentGroup(recorded: RecordedGroup, reading: Reading): AlertGroup {
  const { rule, group, isFromStart, count, ids } = recorded;
  const newest = presentAlert(recorded.newest, reading);
  const together = alertGroupSentence(rule, recorded.newest.evidence, count)[langOf(reading.lang)];
  return { rule, group, isFromStart, count, ids, newest, sentence: count === 1 ? newest.sentence : together };
}

function presentEvidence({ evidence }: Recorded): AlertEvidence {
  const { asOf, since, value, threshold, usual, numerator, denominator, from, to, period, completeness, base } =
    evidence;
  return {
    ...{ asOf, since, value, threshold, usual, numerator, denominator, from, to, period, completeness, base },
    measure: MEASURE_OF[evidence.measure],
  };
}

function keyOf(unit: string | null, index: ReferenceIndex | null) {
  return (unit === null ? undefined : unitKeys([unit], index)[0]) ?? null;
}

function langOf(lang: Lang): 'vi' | 'en' {
  return lang === 'VI' ? 'vi' : 'en';
}
