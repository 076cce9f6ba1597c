import { expect, it } from 'vitest';
import type { ReferenceQuery } from '../../gql/graphql.ts';
import { canAsk, filterOf } from './narrowings.ts';

const code = (list: string, name: string, parent: string | null) =>
  ({ __typename: 'CodeInfo', list, code: name, vi: name, en: name, window: null, parent }) satisfies Codes[number];
type Codes = ReferenceQuery['catalogue']['codes'];
const CODES: Codes = [
  code('channel', 'mass_media', null),
  code('channel', 'radio', 'mass_media'),
  code('channel', 'commune_radio', 'grassroots_information'),
  code('other', 'radio_play', 'mass_media'),
];

it('a group of channels is the group itself and its channels, of that list alone', () => {
  expect(filterOf({ channelGroup: 'mass_media', topic: 'drug_prevention' }, CODES)).toEqual({
    where: { topic: ['drug_prevention'], channel: ['mass_media', 'radio'] },
  });
});

it('a channel beside its group is the narrower of both; nothing set is no filter', () => {
  expect(filterOf({ channelGroup: 'mass_media', channel: 'radio' }, CODES)).toEqual({ where: { channel: ['radio'] } });
  expect(filterOf({}, CODES)).toEqual({});
});

it('a group is not asked for before its channels are known, all else is', () => {
  expect(canAsk({ channelGroup: 'mass_media' }, [])).toBe(false);
  expect(canAsk({ channelGroup: 'mass_media' }, CODES)).toBe(true);
  expect(canAsk({ topic: 'drug_prevention' }, [])).toBe(true);
});
