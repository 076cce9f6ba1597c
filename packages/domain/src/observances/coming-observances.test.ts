import { describe, expect, it } from 'vitest';
import { comingObservances } from './coming-observances.ts';
import { observance } from './observances.fixture.ts';

const CODES = [
  observance('children', { window: '06-01..06-30' }),
  observance('violence', { window: '06-01..06-30' }, { order: 1 }),
  observance('trafficking', { window: '07-30..07-30' }),
  observance('turn', { window: '12-15..01-15' }),
];
const on = (today: string) =>
  comingObservances(CODES, today).map(({ code, days }) => `${code.code} ${days.from.slice(0, 4)}`);

describe('observances to have in mind', () => {
  it('are those that run and those of the next 60 days', () => {
    expect(on('2023-04-02')).toEqual(['children 2023', 'violence 2023']);
    expect(on('2023-06-30')).toEqual(['children 2023', 'violence 2023', 'trafficking 2023']);
    expect(on('2023-07-01')).toEqual(['trafficking 2023']);
    expect(on('2024-01-15')).toEqual(['turn 2023']);
  });

  it('are the next ones where none is near', () => {
    expect(on('2023-04-01')).toEqual(['children 2023', 'violence 2023']);
    expect(on('2024-01-16')).toEqual(['children 2024', 'violence 2024']);
    expect(comingObservances(CODES.slice(0, 1), '2023-11-20')[0]?.days.from).toBe('2024-06-01');
    expect(comingObservances([], '2023-11-20')).toEqual([]);
  });
});
