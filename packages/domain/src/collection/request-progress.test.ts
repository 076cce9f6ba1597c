import { describe, expect, it } from 'vitest';
import { requestProgress } from './request-progress.ts';

describe('how far a request is', () => {
  it('counts what was accepted, and of that what came in time', () => {
    const progress = requestProgress([
      { step: 'accepted', sentOnTime: true },
      { step: 'frozen', sentOnTime: false },
      { step: 'with_department', sentOnTime: true },
      { step: 'missing', sentOnTime: null },
    ]);
    expect(progress).toEqual({ expected: 4, accepted: 2, onTime: 1, completeness: 0.5, timeliness: 0.25 });
  });

  it('is no rate where nobody owes a report', () => {
    expect(requestProgress([])).toEqual({ expected: 0, accepted: 0, onTime: 0, completeness: null, timeliness: null });
  });
});
