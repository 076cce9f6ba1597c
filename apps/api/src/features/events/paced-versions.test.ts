import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PACE_MILLISECONDS, PacedVersions } from './paced-versions.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function paced(share = 0) {
  const told: number[] = [];
  const moments: number[] = [];
  const begun = Date.now();
  const versions = new PacedVersions((version) => {
    told.push(version);
    moments.push(Date.now() - begun);
  }, share);
  return { told, moments, versions };
}

describe('versions told at a pace', () => {
  it('tells what stands at once, and a burst as its last', () => {
    const { told, versions } = paced();
    versions.open(7);
    expect(told).toEqual([7]);
    for (const version of [8, 9, 10]) versions.announce(version);
    vi.advanceTimersByTime(PACE_MILLISECONDS - 1);
    expect(told).toEqual([7]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([7, 10]);
  });

  it.each([0, 0.5, 0.99])('is told within a second after a rest, with a share of %s', (share) => {
    const { told, versions } = paced(share);
    versions.open(1);
    vi.advanceTimersByTime(3 * PACE_MILLISECONDS);
    versions.announce(2);
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual([1, 2]);
  });

  it('keeps the pace over a long burst', () => {
    const { told, versions } = paced();
    versions.open(0);
    for (let tenth = 0; tenth < 200; tenth += 1) {
      versions.announce(tenth);
      vi.advanceTimersByTime(100);
    }
    expect(told).toEqual([0, 49, 99, 149, 199]);
  });

  it('comes later by its share in a burst, and stays apart from the others', () => {
    const listeners = [paced(), paced(0.5)];
    for (const { versions } of listeners) versions.open(0);
    for (let tenth = 1; tenth < 200; tenth += 1) {
      vi.advanceTimersByTime(100);
      for (const { versions } of listeners) versions.announce(tenth);
    }
    expect(listeners.map(({ moments }) => moments)).toEqual([
      [0, 5_000, 10_000, 15_000],
      [0, 7_500, 12_500, 17_500],
    ]);
  });

  it('says nothing of a version that is known, and nothing after the end', () => {
    const { told, versions } = paced();
    versions.open(3);
    versions.announce(3);
    vi.advanceTimersByTime(3 * PACE_MILLISECONDS);
    expect(told).toEqual([3]);
    versions.announce(4);
    versions.end();
    vi.advanceTimersByTime(3 * PACE_MILLISECONDS);
    expect(told).toEqual([3]);
  });
});
