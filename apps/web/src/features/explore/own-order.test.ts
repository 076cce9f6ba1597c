import { expect, it } from 'vitest';
import type { Dimension, KeyPartsFragment } from '../../gql/graphql.ts';
import { ownOrder } from './own-order.ts';

const rowsOf = (dimension: Dimension, codes: readonly string[]) =>
  codes.map((code) => ({
    keys: [{ __typename: 'Key', dimension, id: code, code, label: code } satisfies KeyPartsFragment],
  }));
const order = (dimension: Dimension, codes: readonly string[], list: readonly string[] = []) =>
  ownOrder(rowsOf(dimension, codes), dimension, () => list).map(({ code }) => code);

it('time stands in its course, however the answer is sorted', () => {
  expect(order('MONTH', ['cal:2023-M11', 'cal:2023-M02', 'cal:2022-M12', 'cal:2023-M02'])).toEqual([
    ...['cal:2022-M12', 'cal:2023-M02', 'cal:2023-M11'],
  ]);
  expect(order('DAY', ['2023-02-11', '2023-02-03'])).toEqual(['2023-02-03', '2023-02-11']);
});

it('members of a list stand as the list has them, newer ones behind, what names none last', () => {
  expect(order('TOPIC', ['unspecified', 'drugs', 'newer', 'crime'], ['crime', 'drugs'])).toEqual([
    ...['crime', 'drugs', 'newer', 'unspecified'],
  ]);
});

it('units stand by their code; what has neither list nor code keeps the order of the answer', () => {
  expect(order('DISTRICT', ['183@2020', 'province_wide', '181@2020'])).toEqual([
    ...['181@2020', '183@2020', 'province_wide'],
  ]);
  expect(order('ORGANISATION', ['z', 'a'])).toEqual(['z', 'a']);
});
