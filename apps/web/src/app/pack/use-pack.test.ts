import { expect, it } from 'vitest';
import { placeOn } from './use-pack.ts';

const OF_200 = [{ code: '180@2020-01-01' }];

it('a district on the chosen map of units, or without a chosen map, is followed', () => {
  const kept = { district: '180@2020-01-01', leftOut: null, isOpen: false };
  expect(placeOn({ base: 'LS_200', district: '180@2020-01-01' }, OF_200)).toEqual(kept);
  expect(placeOn({ base: undefined, district: '180@2020-01-01' }, undefined)).toEqual(kept);
  expect(placeOn({ base: 'AS_OF_EVENT', district: '180@2020-01-01' }, [])).toEqual(kept);
});

it('one of another map is left out and told, once the map is known', () => {
  const chosen = { base: 'LS_65', district: '180@2020-01-01' };
  expect(placeOn(chosen, undefined)).toEqual({ district: undefined, leftOut: null, isOpen: true });
  expect(placeOn(chosen, [])).toEqual({ district: undefined, leftOut: '180@2020-01-01', isOpen: false });
  expect(placeOn({ ...chosen, district: undefined }, [])).toMatchObject({ leftOut: null, isOpen: false });
});
