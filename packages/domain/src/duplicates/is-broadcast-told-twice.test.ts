import { describe, expect, it } from 'vitest';
import type { MeasureQuality } from '../model/activity.ts';
import type { Told } from './duplicate-criteria.ts';
import { duplicateReasons } from './duplicate-reasons.ts';
import { isBroadcastToldTwice } from './is-broadcast-told-twice.ts';

function broadcast(quality: MeasureQuality, runs: number, changes: Partial<Told> = {}): Told {
  return {
    ...{ date: '2023-06-05', setting: null, activityType: 'broadcast_run', channel: 'commune_radio' },
    places: [{ unit: '06205@2020-01-01', attendances: null }],
    topics: [{ topic: 'drug_prevention', role: 'primary' }],
    counts: { sessions: { value: runs, quality, isRounded: false } },
    ...changes,
  };
}

const SYSTEM = broadcast('imported', 3);

describe('broadcasts that a loudspeaker system tells of and a person typed', () => {
  it('are candidates of one commune, day and topic, however many runs each tells', () => {
    for (const typed of [
      broadcast('counted', 20),
      broadcast('estimated', 3),
      broadcast('counted', 0, { counts: {} }),
    ]) {
      expect(isBroadcastToldTwice(SYSTEM, typed)).toBe(true);
      expect(duplicateReasons(SYSTEM, typed)).toEqual(['same_unit', 'same_day', 'same_type', 'shared_topic']);
      expect(duplicateReasons(typed, SYSTEM)).toEqual(duplicateReasons(SYSTEM, typed));
    }
  });

  it.each<[string, Told, Told]>([
    ['two tellings of systems', SYSTEM, broadcast('imported', 3)],
    ['two that people typed', broadcast('counted', 3), broadcast('counted', 3)],
    ['the day before', SYSTEM, broadcast('counted', 3, { date: '2023-06-04' })],
    ['another commune', SYSTEM, broadcast('counted', 3, { places: [{ unit: '06079@2020-01-01', attendances: null }] })],
    ['another topic', SYSTEM, broadcast('counted', 3, { topics: [{ topic: 'crime_prevention', role: 'primary' }] })],
    ['another channel', SYSTEM, broadcast('counted', 3, { channel: 'provincial_radio' })],
    [
      'a channel that is not told',
      broadcast('imported', 3, { channel: undefined }),
      broadcast('counted', 3, { channel: undefined }),
    ],
    ['another form of work', SYSTEM, broadcast('counted', 3, { activityType: 'community_session' })],
  ])('are none with %s', (_, one, other) => {
    expect(duplicateReasons(one, other)).toEqual([]);
    expect(duplicateReasons(other, one)).toEqual([]);
  });
});
