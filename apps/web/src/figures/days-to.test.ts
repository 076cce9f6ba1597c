import { expect, it } from 'vitest';
import { formatsOf } from '../language/formats.ts';
import { daysNotes, daysTo } from './days-to.ts';

it('days of silence end with the data, or with the period where that comes first', () => {
  const year = { period: 'admin:2026-Y' };
  expect(daysTo({ ...year, dataTo: '2026-05-19' })).toEqual({ on: '2026-05-19', beyond: 209 });
  expect(daysTo({ ...year, dataTo: '2027-01-02' })).toEqual({ on: '2026-12-14', beyond: 0 });
  expect(daysTo({ ...year, dataTo: '2025-01-02' }).beyond).toBe(0);
  expect(daysTo({ ...year, dataTo: null })).toEqual({ on: '2026-12-14', beyond: 0 });
});

it('a chart says by how much its files count on, and nothing where they do not', () => {
  expect(daysNotes({ on: '2026-05-19', beyond: 209 }, formatsOf('en'))).toEqual([
    expect.stringMatching(/^Days .* 209 days more\.$/),
  ]);
  expect(daysNotes({ on: '2026-12-14', beyond: 0 }, formatsOf('en'))).toEqual([]);
});
