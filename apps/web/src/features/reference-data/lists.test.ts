import { EXTENSIBLE_LISTS } from '@lantoa/domain';
import { expect, it } from 'vitest';
import { referenceDataMessages } from './reference-data.messages.ts';

/** Shown among the lists; plans come with the reference pack alone. */
const READ_ONLY = ['plan'];

it.each(['vi', 'en'] as const)('every list that is shown has its name, and no other (%s)', (lang) => {
  const named = Object.keys(referenceDataMessages[lang].lists);
  expect(named.toSorted()).toEqual([...Object.keys(EXTENSIBLE_LISTS), ...READ_ONLY].toSorted());
});
