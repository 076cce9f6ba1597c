import { describe, expect, it } from 'vitest';
import type { KeyPartsFragment } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { blindSpotFinding, blindSpotRows, type Spot } from './blind-spot-rows.ts';

const key = (dimension: KeyPartsFragment['dimension'], code: string): KeyPartsFragment => ({
  __typename: 'Key',
  dimension,
  id: code,
  code,
  label: code,
});
function spot(unit: string, topic: string, status: Spot['status'], daysSince: number | null): Spot {
  return {
    __typename: 'BlindSpot',
    unit: key('COMMUNE', unit),
    topic: key('TOPIC', topic),
    status,
    lastActivityOn: null,
    daysSince,
    neverInData: daysSince === null,
  };
}

describe('rows of the blind-spot list', () => {
  const rows = blindSpotRows([
    spot('b', 'crime_prevention', 'UNKNOWN', 340),
    spot('a', 'drug_prevention', 'BLIND_SPOT', 283),
    spot('c', 'drug_prevention', 'UNKNOWN', 250),
    spot('b', 'drug_prevention', 'BLIND_SPOT', 200),
  ]);

  it('hold each commune once, with all its topics', () => {
    expect(rows.blind.map((row) => row.unit.id)).toEqual(['a', 'b']);
    expect([...(rows.blind[1]?.byTopic.keys() ?? [])]).toEqual(['drug_prevention', 'crime_prevention']);
  });

  it('keep communes apart of which nothing certain is known', () => {
    expect(rows.unknown.map((row) => row.unit.id)).toEqual(['c']);
  });
});

describe('the finding of the blind spots', () => {
  const count = (topic: string, blind: number, unknown: number) => ({
    __typename: 'BlindSpotCount' as const,
    topic: key('TOPIC', topic),
    blind,
    unknown,
    reached: 0,
  });
  const vi = formatsOf('vi');

  it('names the topic with the most, and the unknowns apart', () => {
    expect(
      blindSpotFinding(
        { counts: [count('crime_prevention', 9, 6), count('prostitution_prevention', 68, 26)], isKnown: true },
        180,
        vi,
      ),
    ).toBe(
      '68 xã là vùng trắng về phòng, chống mại dâm: quá 180 ngày chưa có hoạt động tại chỗ; thêm 26 xã chưa rõ vì thiếu báo cáo',
    );
  });

  it('never turns a missing report into a blind spot', () => {
    expect(blindSpotFinding({ counts: [count('crime_prevention', 0, 6)], isKnown: true }, 180, vi)).toBe(
      'Không có vùng trắng chắc chắn; 6 xã chưa rõ về phòng, chống tội phạm vì thiếu báo cáo',
    );
  });

  it('says when there are none', () => {
    expect(blindSpotFinding({ counts: [count('crime_prevention', 0, 0)], isKnown: true }, 180, vi)).toBe(
      'Không có vùng trắng: mọi xã đều có hoạt động tại chỗ trong thời hạn',
    );
    expect(blindSpotFinding({ counts: [], isKnown: true }, 180, vi)).toBe(
      'Không có vùng trắng: mọi xã đều có hoạt động tại chỗ trong thời hạn',
    );
  });

  it('calls nothing a blind spot where no report was due', () => {
    const due = { counts: [count('crime_prevention', 0, 200)], isKnown: false };
    expect(blindSpotFinding(due, 180, vi)).toBe(
      'Chưa kết luận được vùng trắng: không có báo cáo nào đến hạn trong thời gian này',
    );
    const some = { ...count('drug_prevention', 0, 199), reached: 1 };
    expect(blindSpotFinding({ counts: [count('crime_prevention', 0, 198), some], isKnown: false }, 180, vi)).toBe(
      'Chưa kết luận được vùng trắng: 199 xã chưa ghi nhận hoạt động về phòng, chống ma túy, nhưng không có báo cáo nào đến hạn',
    );
  });
});
