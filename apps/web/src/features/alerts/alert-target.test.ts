import { describe, expect, it } from 'vitest';
import type { AlertPartsFragment } from '../../gql/graphql.ts';
import { alertTarget } from './alert-target.ts';

const alert = (stated: Partial<AlertPartsFragment>): AlertPartsFragment => ({
  ...{
    __typename: 'Alert' as const,
    id: 'x',
    rule: 'BLIND_SPOT',
    state: 'OPEN',
    sentence: '',
    isFromStart: false,
    topic: 'drug_prevention',
  },
  ...{
    observance: null,
    request: 'r1',
    organisation: 'o1',
    district: { __typename: 'Key', id: 'd1' },
    unit: { __typename: 'Key', id: 'u1' },
  },
  evidence: {
    __typename: 'AlertEvidence',
    ...{ asOf: '2023-12-14', since: null, measure: 'DAYS', value: null, threshold: 180, usual: null },
    ...{
      numerator: null,
      denominator: null,
      from: '2023-06-17',
      to: '2023-12-14',
      period: 'admin:2023-M12',
      base: 'LS_200',
    },
  },
  ...{ dataVersion: '1', openedAt: '', clearedAt: null, acknowledgedAt: null, acknowledgedRole: null },
  ...{ acknowledgedFor: null, note: null },
  ...stated,
});

describe('the link of an alert', () => {
  it('of a blind spot leads to its district, topic and month on Coverage, and to the commune where it is one', () => {
    const search = { period: 'admin:2023-M12', topic: 'drug_prevention', district: 'd1' };
    expect(alertTarget(alert({}), false)).toEqual({ to: '/coverage', search: { ...search, unit: 'u1' } });
    expect(alertTarget(alert({ district: null }), true).search).toEqual({
      ...search,
      district: undefined,
      unit: undefined,
    });
  });

  it.each([
    ['LATE_REPORT', '/reporting', { request: 'r1' }],
    ['OUTLIER_SURGE', '/activities', { period: 'admin:2023-M12', organisation: 'o1' }],
    ['OBSERVANCE_WITHOUT_PLAN', '/reporting', { view: 'plans', year: '2023' }],
  ] as const)('of %s leads to %s', (rule, to, search) => {
    expect(alertTarget(alert({ rule }), false)).toEqual({ to, search });
  });

  it('of falling completeness asks for the rates of a year', () => {
    const { to, search } = alertTarget(alert({ rule: 'FALLING_COMPLETENESS' }), true);
    expect(to).toBe('/explore');
    expect(search).toMatchObject({ measures: 'REPORTING_RATE', from: '2022-12-14', to: '2023-12-14' });
  });
});
