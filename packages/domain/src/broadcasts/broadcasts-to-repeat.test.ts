import { describe, expect, it } from 'vitest';
import { broadcastsToRepeat } from './broadcasts-to-repeat.ts';

type Payload = Parameters<typeof broadcastsToRepeat>[1]['broadcasts'][number]['payload'];

const JANUARY = { code: 'cal:2023-M01', from: '2023-01-01', to: '2023-01-31' };
const FEBRUARY = { code: 'cal:2023-M02', from: '2023-02-01', to: '2023-02-28' };

function run(date: string, changes: Partial<Payload> = {}) {
  const topics = [{ topic: 'drug_prevention', role: 'primary' as const }];
  const place = { scope: 'commune' as const, districts: [], places: [{ unit: '00001@2020-01-01', attendances: null }] };
  return { payload: { date, organisation: 'radio', channel: 'commune_radio', topics, ...place, ...changes } };
}

function repeat(before: readonly { payload: Payload }[], now: readonly { payload: Payload }[]) {
  const { repeats, recorded } = broadcastsToRepeat(
    { period: JANUARY, broadcasts: before },
    { period: FEBRUARY, broadcasts: now },
  );
  return { days: repeats.map(({ date }) => date.slice(8)), recorded };
}

const MONTH = ['2023-01-05', '2023-01-12', '2023-01-19', '2023-01-31'].map((date) => run(date));

describe('broadcasts of the period before', () => {
  it('come again on the same days, the last ones on the last day there is', () => {
    expect(repeat(MONTH, [])).toEqual({ days: ['05', '12', '19', '28'], recorded: 0 });
  });

  it('come not again where they stand already, also on another day', () => {
    expect(repeat(MONTH, [run('2023-02-12')])).toEqual({ days: ['05', '19', '28'], recorded: 1 });
    expect(repeat(MONTH, [run('2023-02-06'), run('2023-02-05')])).toEqual({ days: ['19', '28'], recorded: 2 });
    expect(repeat(MONTH, [run('2023-02-21')])).toEqual({ days: ['05', '12', '28'], recorded: 1 });
    expect(repeat([...MONTH.slice(0, 1)], [run('2023-02-05'), run('2023-02-07')])).toEqual({ days: [], recorded: 1 });
  });

  it('are told apart by body, place, channel and topic', () => {
    const others: Partial<Payload>[] = [
      { organisation: 'police' },
      { channel: 'radio' },
      { places: [{ unit: '00002@2020-01-01', attendances: null }] },
      { scope: 'province', places: [] },
      { topics: [{ topic: 'crime_prevention', role: 'primary' }] },
    ];
    for (const other of others) expect(repeat(MONTH, [run('2023-02-05', other)]).recorded).toBe(0);
    const integrated = {
      topics: ['crime_prevention', 'drug_prevention'].map((topic) => ({ topic, role: 'primary' as const })),
    };
    expect(repeat(MONTH, [run('2023-02-05', integrated)]).recorded).toBe(1);
  });

  it('two on one day stay two', () => {
    const twice = [run('2023-01-05'), run('2023-01-05')];
    expect(repeat(twice, [])).toEqual({ days: ['05', '05'], recorded: 0 });
    expect(repeat(twice, [run('2023-02-05')])).toEqual({ days: ['05'], recorded: 1 });
  });
});
