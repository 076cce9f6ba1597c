import { describe, expect, it } from 'vitest';
import type { BlindSpotPartsFragment, CellStatus } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { silencesOf } from '../../features/blind-spots/silences-of.ts';
import { toldSpots } from '../../features/blind-spots/told-spots.ts';
import { mostSilentRows } from '../../features/places/most-silent-rows.ts';
import { answersOf, type AnswerSources } from './answers.ts';

const TRAFFICKING = { code: 'human_trafficking_prevention', label: 'phòng, chống mua bán người' };
const BORDER = { code: 'border', label: 'biên giới' };

type Spot = BlindSpotPartsFragment['units'][number];
const spot = (unit: string, status: Spot['status'], topic = TRAFFICKING): Spot => ({
  __typename: 'BlindSpot',
  unit: { __typename: 'Key', id: unit, label: `Xã ${unit}` },
  topic: { __typename: 'Key', ...topic },
  status,
  lastActivityOn: null,
  daysSince: null,
  neverInData: true,
});

function sources(part: {
  units?: Spot[];
  change?: number;
  previous?: number;
  completeness?: CellStatus;
  topic?: typeof TRAFFICKING;
  hasPrevious?: boolean;
}): AnswerSources {
  const cell = { __typename: 'Cell', reason: null, estimated: false, unknown: 0, lower: null, upper: null } as const;
  const evidence: BlindSpotPartsFragment['evidence'] = {
    __typename: 'Evidence',
    dataVersion: '7',
    recordedUpTo: null,
    base: 'AS_OF_EVENT',
    completeness: {
      ...cell,
      status: part.completeness ?? 'VALUE',
      value: part.completeness === undefined ? 0.9 : null,
      numerator: part.completeness === undefined ? 189 : null,
      denominator: part.completeness === undefined ? 210 : null,
    },
    warnings:
      part.completeness === 'NOT_APPLICABLE'
        ? [{ __typename: 'Warning', code: 'NO_REPORTING_STATUS', message: '' }]
        : [],
  };
  return {
    total: {
      __typename: 'AnalyticsResult',
      evidence,
      columns: [{ __typename: 'Column', measure: 'COMMUNE_COVERAGE' }],
      rows: [
        {
          __typename: 'AnalyticsRow',
          reportsDue: true,
          kind: 'TOTAL',
          keys: [],
          cells: [
            {
              ...cell,
              value: 8 / 21,
              status: 'VALUE',
              numerator: 8,
              denominator: 21,
              previous: {
                __typename: 'Figure',
                value: part.previous ?? null,
                status: part.previous === undefined ? 'MISSING' : 'VALUE',
              },
              change: {
                __typename: 'Figure',
                value: part.change ?? null,
                status: part.change === undefined ? 'NOT_APPLICABLE' : 'VALUE',
              },
            },
          ],
        },
      ],
    },
    blindSpots: { __typename: 'BlindSpotResult', evidence, counts: [], units: part.units ?? [], truncated: false },
    topic: part.topic,
    areaClass: BORDER,
    dataFrom: '2022-12-15',
    hasPrevious: part.hasPrevious ?? true,
  };
}

describe('the answers of the coverage page', () => {
  it('name what is covered and the communes that wait longest', () => {
    const units = [spot('A', 'BLIND_SPOT'), spot('B', 'UNKNOWN'), spot('C', 'BLIND_SPOT')];
    const answers = answersOf(sources({ units, topic: TRAFFICKING }), formatsOf('vi'));
    expect(answers.covered).toBe(
      '8 trên 21 xã biên giới đã có hoạt động tại chỗ về phòng, chống mua bán người trong kỳ (38%)',
    );
    expect(answers.missing).toBe('2 xã là vùng trắng, quá 180 ngày không có hoạt động; lâu nhất: Xã A, Xã C');
    expect(answers.certainty).toBe('Đã nhận 90% báo cáo (189 trên 210); 1 xã chưa rõ vì thiếu báo cáo');
    expect(answers.next).toBe('Tổ chức hoạt động tại chỗ ở 2 xã vùng trắng. Đôn đốc báo cáo của 1 xã rồi mới kết luận');
  });

  it('without a topic begin with the commune that is silent on most', () => {
    const drugs = { code: 'drug_prevention', label: 'ma túy' };
    const units = [spot('A', 'BLIND_SPOT'), spot('B', 'BLIND_SPOT'), spot('B', 'BLIND_SPOT', drugs)];
    expect(answersOf(sources({ units }), formatsOf('en')).missing).toBe(
      '2 communes are blind spots on at least one topic; on most topics: Xã B, Xã A',
    );
  });

  it('without a topic count the communes that are silent on as many topics, and name them as the list beside the map does', () => {
    const drugs = { code: 'drug_prevention', label: 'ma túy' };
    const both = ['D', 'A', 'C', 'B'].flatMap((unit) => [spot(unit, 'BLIND_SPOT'), spot(unit, 'BLIND_SPOT', drugs)]);
    const units = [spot('E', 'BLIND_SPOT'), ...both];
    const counts = [TRAFFICKING, drugs].map((topic) => ({
      ...{ __typename: 'BlindSpotCount' as const, reached: 0, blind: 4, unknown: 0 },
      topic: { __typename: 'Key' as const, dimension: 'TOPIC' as const, id: topic.code, ...topic },
    }));
    const asked = sources({ units });
    const blindSpots = { ...asked.blindSpots, counts };
    const told = (lang: 'vi' | 'en') => answersOf({ ...asked, blindSpots }, formatsOf(lang)).missing;
    expect(told('en')).toBe(
      '5 communes are blind spots on at least one topic; 4 on all 2 topics, the longest silent: Xã D, Xã A, Xã C',
    );
    expect(told('vi')).toBe(
      '5 xã là vùng trắng ở ít nhất một nội dung; 4 xã ở cả 2 nội dung, vắng lâu nhất: Xã D, Xã A, Xã C',
    );
    const areas = ['A', 'B', 'C', 'D', 'E'].map((id) => ({
      ...{
        __typename: 'AreaUnitInfo' as const,
        tileColumn: 0,
        tileRow: 0,
        population: null,
        areaClasses: [],
        district: null,
      },
      unit: { __typename: 'Key' as const, id, label: `Xã ${id}`, code: id },
    }));
    const listed = mostSilentRows(areas, silencesOf(toldSpots(blindSpots)));
    expect(listed.map(({ area }) => area.unit.id)).toEqual(['D', 'A', 'C', 'B', 'E']);
  });

  it('tell a change from no change, from a beginning of the data, and from what cannot be compared', () => {
    const changed = (part: Parameters<typeof sources>[0]) => answersOf(sources(part), formatsOf('en')).changed;
    expect(changed({ previous: 0.25, change: 13.1 })).toBe('+13.1 points against the period before (25% → 38%)');
    expect(changed({ previous: 8 / 21, change: 0 })).toBe('As in the period before (38%)');
    expect(changed({ hasPrevious: false })).toBe('No period before to compare with: the data begins on 15 Dec 2022');
    expect(changed({})).toBe('Cannot be compared with the period before');
  });

  it('do not call a period complete in which no report was due', () => {
    const units = [spot('A', 'BLIND_SPOT')];
    const answers = answersOf(sources({ units, completeness: 'NOT_APPLICABLE' }), formatsOf('en'));
    expect(answers.certainty).toContain('No report was due');
    expect(answers.missing).toBe('Cannot be told: no report was due');
    expect(answers.next).toBe('Request reports for this time, or choose another period');
  });
});
