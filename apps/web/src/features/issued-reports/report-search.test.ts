import { expect, it } from 'vitest';
import { subjectOf } from './report-search.ts';

it('a request tells its own time; else the period of the address counts, or the usual one', () => {
  expect(subjectOf({ request: 'r', period: 'admin:2023-Q1' }, 'admin:2023-Y')).toEqual({ request: 'r' });
  expect(subjectOf({ period: 'admin:2023-Q1', unit: 'u' }, 'admin:2023-Y')).toEqual({
    ...{ period: 'admin:2023-Q1', unit: 'u' },
  });
  expect(subjectOf({ groups: '1' }, 'admin:2023-Y')).toEqual({ period: 'admin:2023-Y', confirmExactFigures: true });
});
