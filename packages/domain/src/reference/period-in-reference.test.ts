import { expect, test } from 'vitest';
import { periodInReference } from './period-in-reference.ts';
import { ReferenceIndex } from './reference-index.ts';
import { packWith } from './reference-pack.fixture.ts';

const requests = [{ id: 'border-2023', from: '2023-03-15', to: '2023-09-14' }];
const index = new ReferenceIndex(packWith({ requests }));

test('a period of the calendar is the same with any reference pack', () => {
  expect(periodInReference('cal:2023-Q2', index)).toEqual({
    code: 'cal:2023-Q2',
    from: '2023-04-01',
    to: '2023-06-30',
  });
  expect(periodInReference('cal:2023-Q5', index)).toBeNull();
});

test('a period of a report request has the days of that request', () => {
  const window = { code: 'req:border-2023', from: '2023-03-15', to: '2023-09-14' };
  expect(periodInReference('req:border-2023', index)).toEqual(window);
  expect(periodInReference('req:border-2024', index)).toBeNull();
  expect(periodInReference('req:border-2023', new ReferenceIndex(packWith({})))).toBeNull();
});
