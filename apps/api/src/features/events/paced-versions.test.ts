import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PACE_MILLISECONDS, PacedVersions } from './paced-versions.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function paced() {
  const told: number[] = [];
  return { told, versions: new PacedVersions((version) => told.push(version)) };
}

describe('versions told at a pace', () => {
  it('tells the first at once and a burst as its last', () => {
    const { told, versions } = paced();
    for (const version of [7, 8, 9, 10]) versions.announce(version);
    expect(told).toEqual([7]);
    vi.advanceTimersByTime(PACE_MILLISECONDS - 1);
    expect(told).toEqual([7]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([7, 10]);
  });

  it('keeps the pace over a long burst and is prompt again after a rest', () => {
    const { told, versions } = paced();
    for (let tenth = 0; tenth < 200; tenth += 1) {
      versions.announce(tenth);
      vi.advanceTimersByTime(100);
    }
    expect(told).toEqual([0, 49, 99, 149, 199]);
    vi.advanceTimersByTime(2 * PACE_MILLISECONDS);
    versions.announce(200);
    expect(told.at(-1)).toBe(200);
  });

  it('says nothing of a version that is known, and nothing after the end', () => {
    const { told, versions } = paced();
    versions.announce(3);
    versions.announce(3);
    vi.advanceTimersByTime(PACE_MILLISECONDS);
    expect(told).toEqual([3]);
    versions.announce(4);
    versions.announce(5);
    versions.end();
    vi.advanceTimersByTime(PACE_MILLISECONDS);
    expect(told).toEqual([3, 4]);
  });
});
