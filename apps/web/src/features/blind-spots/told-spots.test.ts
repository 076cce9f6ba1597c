import { describe, expect, it } from 'vitest';
import type { BlindSpotPartsFragment, KeyPartsFragment } from '../../gql/graphql.ts';
import { silencesOf } from './silences-of.ts';
import { toldSpots } from './told-spots.ts';

const key = (dimension: KeyPartsFragment['dimension'], code: string): KeyPartsFragment => ({
  __typename: 'Key',
  dimension,
  id: code,
  code,
  label: code,
});

function answer(...warnings: string[]): BlindSpotPartsFragment {
  return {
    __typename: 'BlindSpotResult',
    evidence: {
      __typename: 'Evidence',
      dataVersion: '7',
      recordedUpTo: null,
      base: 'LS_200',
      completeness: {
        __typename: 'Cell',
        status: 'NOT_APPLICABLE',
        ...{ value: null, reason: null, estimated: false, numerator: null, denominator: null },
        ...{ unknown: null, lower: null, upper: null },
      },
      warnings: warnings.map((code) => ({ __typename: 'Warning', code, message: code })),
    },
    counts: [
      { __typename: 'BlindSpotCount', topic: key('TOPIC', 'crime_prevention'), blind: 198, unknown: 1, reached: 1 },
    ],
    units: [
      {
        __typename: 'BlindSpot',
        unit: key('COMMUNE', 'a'),
        topic: key('TOPIC', 'crime_prevention'),
        status: 'BLIND_SPOT',
        lastActivityOn: null,
        daysSince: null,
        neverInData: true,
      },
    ],
    truncated: false,
  };
}

describe('the blind spots as they are told', () => {
  it('are those of the answer where reports were due, whatever else it warns of', () => {
    const given = Object.freeze(answer('PROXY_CLASS'));
    expect(toldSpots(given)).toEqual({ counts: given.counts, units: given.units, isKnown: true });
    expect(silencesOf(toldSpots(given)).get('a')).toEqual({ blind: 1, unknown: 0 });
  });

  it('are unknown where no report was due, each commune counted once as before', () => {
    const told = toldSpots(Object.freeze(answer('NO_REPORTING_STATUS')));
    expect(told.isKnown).toBe(false);
    expect(told.counts).toMatchObject([{ blind: 0, unknown: 199, reached: 1 }]);
    expect(told.units.map(({ status }) => status)).toEqual(['UNKNOWN']);
    expect(silencesOf(told).get('a')).toEqual({ blind: 0, unknown: 1 });
  });
});
