import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { VersionListener } from './version-listener.ts';

type Hearer = (event: { data: string }) => void;

/** Node has no EventSource: this one does nothing until the test speaks through it. */
class Line {
  static readonly opened: Line[] = [];
  closed = false;
  private readonly hearers = new Map<string, Hearer>();

  constructor() {
    Line.opened.push(this);
  }

  addEventListener(kind: string, hearer: Hearer): void {
    this.hearers.set(kind, hearer);
  }

  speak(kind: string, data = ''): void {
    this.hearers.get(kind)?.({ data });
  }

  close(): void {
    this.closed = true;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  Line.opened.length = 0;
  vi.stubGlobal('EventSource', Line);
  vi.stubGlobal('window', globalThis);
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function listening() {
  const heard: number[] = [];
  const told: boolean[] = [];
  const listener = new VersionListener(
    '/events',
    (version) => heard.push(version),
    (stands) => told.push(stands),
  );
  listener.open();
  return { heard, told, listener, line: () => Line.opened.at(-1) };
}

it('hears versions and nothing else', () => {
  const { heard, line } = listening();
  line()?.speak('version', '{"dataVersion":"12"}');
  line()?.speak('version', 'no json');
  line()?.speak('version', '{"dataVersion":12.5}');
  expect(heard).toEqual([12]);
});

it('comes back after pauses that double up to a minute, and starts over once it hears again', () => {
  const { line } = listening();
  for (const pause of [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
    const lines = Line.opened.length;
    line()?.speak('error');
    vi.advanceTimersByTime(pause - 1);
    expect(Line.opened).toHaveLength(lines);
    vi.advanceTimersByTime(1);
    expect(Line.opened).toHaveLength(lines + 1);
  }
  line()?.speak('version', '{"dataVersion":"1"}');
  const lines = Line.opened.length;
  line()?.speak('error');
  vi.advanceTimersByTime(1_000);
  expect(Line.opened).toHaveLength(lines + 1);
});

it('stays closed once it is closed, even while it waits', () => {
  const { listener, line } = listening();
  line()?.speak('error');
  listener.close();
  vi.advanceTimersByTime(120_000);
  expect(Line.opened).toHaveLength(1);
  expect(Line.opened[0]?.closed).toBe(true);
});

it('tells that the line stands, and that it broke', () => {
  const { told, line } = listening();
  line()?.speak('open');
  line()?.speak('error');
  vi.advanceTimersByTime(1_000);
  line()?.speak('error');
  vi.advanceTimersByTime(2_000);
  line()?.speak('open');
  expect(told).toEqual([true, false, false, true]);
});
