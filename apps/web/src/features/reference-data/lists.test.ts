import { EXTENSIBLE_LISTS } from '@lantoa/domain';
import { expect, it } from 'vitest';
import { referenceDataMessages } from './reference-data.messages.ts';

it.each(['vi', 'en'] as const)('every list that can be extended has its name, and no other (%s)', (lang) => {
  const named = Object.keys(referenceDataMessages[lang].lists);
  expect(named.toSorted()).toEqual(Object.keys(EXTENSIBLE_LISTS).toSorted());
});
