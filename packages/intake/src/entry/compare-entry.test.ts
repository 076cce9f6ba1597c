import type { ActivityPayload } from '@lantoa/domain';
import { describe, expect, it } from 'vitest';
import { compareEntry, type NearActivity } from './compare-entry.ts';

const PAYLOAD: ActivityPayload = {
  date: '2023-04-05',
  organisation: null,
  actor: 'commune_police',
  scope: 'commune',
  districts: [],
  places: [{ unit: 'a@2020-01-01', attendances: null }],
  topics: [{ topic: 'drug_prevention', role: 'primary' }],
  subtopics: [],
  activityType: 'community_session',
  channel: 'direct_community',
  setting: null,
  groups: [],
  observances: [],
  counts: { attendances: { value: 450, quality: 'counted', isRounded: false } },
};
const NEAR: NearActivity = { ...PAYLOAD, id: 'other', date: '2023-04-06', organisation: 'Đài truyền thanh' };

describe('an entry against the record', () => {
  it('asks about a figure unlike the history of the unit, with the figure to confirm', () => {
    const [fault, ...others] = compareEntry(PAYLOAD, { attendances: Array.from({ length: 9 }, () => 45) }, []);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ field: 'attendances', code: 'unusual_value', severity: 'warning', value: '450' });
    expect(fault?.message.vi).toContain('thường khoảng 45');
  });

  it('asks about the same event told by another body, and names it', () => {
    const faults = compareEntry(PAYLOAD, {}, [NEAR, { ...NEAR, id: 'far', date: '2023-04-09' }]);
    expect(faults).toMatchObject([{ field: null, code: 'possible_duplicate', value: 'other', candidates: ['other'] }]);
    expect(faults[0]?.message.en).toContain('06/04/2023, Đài truyền thanh');
  });

  it('says nothing where history is short and nothing lies near', () => {
    expect(compareEntry(PAYLOAD, { attendances: [1, 2, 3] }, [])).toEqual([]);
  });
});
