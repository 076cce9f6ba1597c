import type { AlertPartsFragment, MonitoringRule } from '../../gql/graphql.ts';

interface Target {
  readonly to: '/coverage' | '/reporting' | '/explore' | '/activities';
  readonly search: Readonly<Record<string, string | undefined>>;
}

/** Where each kind of alert can be seen, with the filters set. */
const TARGETS: Readonly<Record<MonitoringRule, (alert: AlertPartsFragment, isGroup: boolean) => Target>> = {
  BLIND_SPOT: ({ topic, district, unit, evidence: { asOf } }, isGroup) => ({
    to: '/coverage',
    search: {
      ...{ period: monthOf(asOf), topic: topic ?? undefined, district: district?.id },
      unit: isGroup ? undefined : unit?.id,
    },
  }),
  LATE_REPORT: ({ request }) => ({ to: '/reporting', search: { request: request ?? undefined } }),
  FALLING_COMPLETENESS: ({ evidence: { to, base } }) => ({
    to: '/explore',
    search: {
      ...{ measures: 'REPORTING_RATE', by: 'REPORTING_MONTH', columns: 'DISTRICT', base },
      ...{ from: `${String(Number(to.slice(0, 4)) - 1)}${to.slice(4)}`, to },
    },
  }),
  OUTLIER_SURGE: ({ organisation, evidence: { period } }, isGroup) => ({
    to: '/activities',
    search: { period: period ?? undefined, organisation: isGroup ? undefined : (organisation ?? undefined) },
  }),
  OBSERVANCE_WITHOUT_PLAN: ({ evidence: { from } }) => ({
    to: '/reporting',
    search: { view: 'plans', year: from.slice(0, 4) },
  }),
};

/** @param isGroup several alerts are meant, of which this is one */
export function alertTarget(alert: AlertPartsFragment, isGroup: boolean): Target {
  return TARGETS[alert.rule](alert, isGroup);
}

/** Code of the administrative month whose last day, the 14th, it is. */
function monthOf(asOf: string): string {
  return `admin:${asOf.slice(0, 4)}-M${asOf.slice(5, 7)}`;
}
