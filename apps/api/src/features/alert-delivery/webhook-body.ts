import { alertSentence } from '@lantoa/domain';
import type { ToldAlert, WebhookMessage } from '@lantoa/record';

/** The JSON of an event, as docs/api/webhooks.md tells it. */
export function webhookBody({ isTest, madeAt, alerts }: WebhookMessage, home: string): string {
  if (isTest) return JSON.stringify({ type: 'test', timestamp: madeAt, data: {} });
  return JSON.stringify({
    type: 'alerts.opened',
    timestamp: madeAt,
    data: { alerts: alerts.map(told), link: `${home}/alerts` },
  });
}

/** What proves the alert; no figure of any group of people is among it. */
function told({ id, rule, unit, organisation, topic, observance, evidence, dataVersion, openedAt }: ToldAlert) {
  const { value, threshold, measure, numerator, denominator, usual, from, to, completeness, base } = evidence;
  return {
    ...{ id, rule, sentence: alertSentence(rule, evidence), unit, organisation, topic, observance, openedAt },
    evidence: { value, threshold, measure, numerator, denominator, usual, from, to, completeness, base },
    dataVersion: String(dataVersion),
  };
}
