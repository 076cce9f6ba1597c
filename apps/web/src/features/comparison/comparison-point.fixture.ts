import type { FunnelPointPartsFragment } from '../../gql/graphql.ts';

/** A district of ten communes with limits 0.3 to 0.7, and 0.2 to 0.8 at 99.9 %. */
export function point(
  name: string,
  value: number | null,
  more: Partial<FunnelPointPartsFragment> = {},
): FunnelPointPartsFragment {
  const isKnown = value !== null;
  return {
    unit: { __typename: 'Key', dimension: 'DISTRICT', id: name, code: name, label: `Huyện ${name}` },
    __typename: 'FunnelPoint',
    peerGroup: null,
    size: 10,
    cell: {
      __typename: 'Cell',
      value,
      status: isKnown ? 'VALUE' : 'MISSING',
      numerator: null,
      denominator: null,
      unknown: null,
    },
    lower95: isKnown ? 0.3 : null,
    upper95: isKnown ? 0.7 : null,
    lower999: isKnown ? 0.2 : null,
    upper999: isKnown ? 0.8 : null,
    rankFrom: isKnown ? 1 : null,
    rankTo: isKnown ? 3 : null,
    lowestQuarter: null,
    own: false,
    ...more,
  };
}
