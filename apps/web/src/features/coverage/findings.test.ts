import { describe, expect, it } from 'vitest';
import type { CellPartsFragment, GapPartsFragment, KeyPartsFragment, ResultPartsFragment } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { gapFinding, heatmapFinding, trendFinding } from './findings.ts';

const vi = formatsOf('vi');
const en = formatsOf('en');

function cell(part: Partial<CellPartsFragment>): CellPartsFragment {
  return {
    __typename: 'Cell',
    value: null,
    status: 'VALUE',
    reason: null,
    estimated: false,
    numerator: null,
    denominator: null,
    unknown: null,
    lower: null,
    upper: null,
    ...part,
  };
}
const key = (dimension: KeyPartsFragment['dimension'], code: string): KeyPartsFragment => ({
  __typename: 'Key',
  dimension,
  id: code,
  code,
  label: code,
});
const topic = (code: string) => key('TOPIC', code);
const areaClass = (code: string) => key('AREA_CLASS', code);
const month = (code: string) => key('REPORTING_MONTH', code);
const share = (numerator: number, denominator: number) =>
  cell({ value: numerator / denominator, numerator, denominator, unknown: 0 });

function coverage(
  rows: ResultPartsFragment['rows'],
  warnings: ResultPartsFragment['evidence']['warnings'] = [],
): ResultPartsFragment {
  return {
    __typename: 'AnalyticsResult',
    evidence: {
      __typename: 'Evidence',
      dataVersion: '1',
      recordedUpTo: null,
      base: 'LS_200',
      completeness: cell({}),
      warnings,
    },
    columns: [{ __typename: 'Column', measure: 'COMMUNE_COVERAGE' }],
    rows,
  };
}
const row = (keys: KeyPartsFragment[], value: CellPartsFragment): ResultPartsFragment['rows'][number] => ({
  __typename: 'AnalyticsRow',
  reportsDue: true,
  kind: 'DATA',
  keys,
  cells: [value],
});

function gap(
  inClass: string,
  subject: string,
  points: number,
  lower: number,
  upper: number,
): GapPartsFragment['gaps'][number] {
  return {
    __typename: 'EquityGap',
    topic: topic(subject),
    areaClass: areaClass(inClass),
    inClass: cell({}),
    reference: cell({}),
    difference: cell({ value: points, lower, upper }),
    ratio: cell({}),
  };
}

describe('the finding of the heatmap', () => {
  const answer = coverage([
    row([topic('crime_prevention'), areaClass('border')], share(18, 21)),
    row([topic('prostitution_prevention'), areaClass('border')], share(10, 21)),
    row([topic('prostitution_prevention'), areaClass('mountainous')], share(0, 4)),
    row([topic('prostitution_prevention')], share(146, 200)),
  ]);

  it('names the lowest cell among the classes on the screen, with k of n', () => {
    expect(heatmapFinding(answer, ['border'], vi)).toBe(
      'Thấp nhất là xã biên giới về phòng, chống mại dâm: 48% số xã đã có hoạt động (10 trên 21)',
    );
    expect(heatmapFinding(answer, ['border'], en)).toBe(
      'Lowest: 48% of border communes had an activity on prostitution prevention (10 of 21)',
    );
  });

  it('speaks of the topic and the kind of area that the page is under', () => {
    const under = (part: { topic?: string; areaClass?: string }, formats = en) =>
      heatmapFinding(answer, ['border'], formats, { topic: undefined, areaClass: undefined, ...part });
    expect(under({ topic: 'crime_prevention' })).toBe(
      'On crime prevention, border communes are lowest: 86% had an activity (18 of 21)',
    );
    expect(under({ topic: 'crime_prevention' }, vi)).toBe(
      'Về phòng, chống tội phạm, thấp nhất là xã biên giới: 86% số xã đã có hoạt động (18 trên 21)',
    );
    expect(under({ areaClass: 'border' })).toBe(
      'In border communes, prostitution prevention is lowest: 48% had an activity (10 of 21)',
    );
    expect(under({ topic: 'crime_prevention', areaClass: 'border' })).toBe(
      'On crime prevention, 86% of border communes had an activity (18 of 21)',
    );
    expect(under({ topic: 'drug_prevention' })).toContain('No figures yet');
  });

  it('calls the whole province lowest of a topic by its figure alone', () => {
    const whole = coverage([
      row([topic('drug_prevention'), areaClass('border')], share(21, 21)),
      row([topic('drug_prevention')], share(180, 200)),
    ]);
    expect(heatmapFinding(whole, ['border'], vi, { topic: 'drug_prevention', areaClass: undefined })).toBe(
      'Về phòng, chống ma túy, 90% số xã đã có hoạt động (180 trên 200)',
    );
  });

  it('takes a reported zero for a figure and a missing report for none', () => {
    const blanks = coverage([
      row(
        [topic('drug_prevention'), areaClass('border')],
        cell({ value: 0, status: 'ZERO', numerator: 0, denominator: 21 }),
      ),
      row([topic('crime_prevention'), areaClass('border')], cell({ status: 'MISSING', denominator: 21 })),
    ]);
    expect(heatmapFinding(blanks, ['border'], vi)).toContain('phòng, chống ma túy: 0%');
  });

  it('says so when everything is equal, and when there is nothing', () => {
    expect(heatmapFinding(coverage([row([topic('a')], share(4, 4)), row([topic('b')], share(4, 4))]), [], vi)).toBe(
      'Mọi nội dung và loại địa bàn đều đạt 100% số xã',
    );
    expect(heatmapFinding(coverage([]), [], vi)).toBe('Chưa có số liệu để tính độ phủ theo nội dung và loại địa bàn');
  });

  it('concludes nothing, and calls nothing the lowest, where no report was due', () => {
    const undue = coverage(
      [row([topic('a')], share(4, 200))],
      [{ __typename: 'Warning', code: 'NO_REPORTING_STATUS', message: '' }],
    );
    expect(heatmapFinding(undue, [], vi)).toContain('không có báo cáo nào đến hạn');
    expect(gapFinding([gap('border', 'a', -13, -30, -3)], en, false)).toBe(
      'Kinds of area cannot be compared: no report was due',
    );
  });
});

describe('the finding of the gaps', () => {
  it('names the deepest shortfall whose interval leaves out 0', () => {
    const gaps = [
      gap('border', 'crime_prevention', -13.17, -30.2, -3.1),
      gap('remote', 'prostitution_prevention', -20, -41, 2),
      gap('remote', 'drug_prevention', 6, 1, 11),
    ];
    expect(gapFinding(gaps, vi)).toBe('Xã biên giới thấp hơn 13,2 điểm so với phần còn lại về phòng, chống tội phạm');
    expect(gapFinding(gaps, en)).toBe('Border communes stand 13.2 points below the rest on crime prevention');
  });

  it('calls the largest difference uncertain when none is certain', () => {
    expect(gapFinding([gap('remote', 'prostitution_prevention', -20, -41, 2)], vi)).toBe(
      'Chưa thấy chênh lệch chắc chắn; lớn nhất: xã vùng sâu, vùng xa thấp hơn 20,0 điểm so với phần còn lại về phòng, chống mại dâm',
    );
  });

  it('speaks of the topic and the kind of area that the page is under, and says which where it ranks', () => {
    const gaps = [
      gap('border', 'crime_prevention', -13.17, -30.2, -3.1),
      gap('border', 'drug_prevention', -2, -9, 5),
      gap('remote', 'drug_prevention', 3, -4, 11),
    ];
    const under = (part: { topic?: string; areaClass?: string }) =>
      gapFinding(gaps, en, true, { topic: undefined, areaClass: undefined, ...part });
    expect(under({ topic: 'crime_prevention' })).toBe(
      'Border communes stand 13.2 points below the rest on crime prevention',
    );
    expect(under({ topic: 'drug_prevention' })).toBe(
      'On drug prevention: no certain difference; the largest: remote communes stand 3.0 points above the rest',
    );
    expect(under({ topic: 'drug_prevention', areaClass: 'border' })).toBe(
      'Not a certain difference: border communes stand 2.0 points below the rest on drug prevention',
    );
  });

  it('makes no ranking of differences that are none', () => {
    expect(gapFinding([gap('remote', 'prostitution_prevention', 0, -5, 5)], vi)).toBe(
      'Không có chênh lệch giữa các loại địa bàn và phần còn lại',
    );
  });

  it('says that nothing can be compared when no gap is computable', () => {
    const without = { ...gap('ethnic_minority', 'a', 0, 0, 0), difference: cell({ status: 'NOT_APPLICABLE' }) };
    expect(gapFinding([without], vi)).toBe('Chưa đủ số liệu để so sánh các loại địa bàn với phần còn lại');
  });
});

describe('the finding of the trend', () => {
  it('reads the newest month that has figures', () => {
    const rows = [
      row([topic('crime_prevention'), month('admin:2023-M10')], share(120, 200)),
      row([topic('prostitution_prevention'), month('admin:2023-M10')], share(22, 200)),
      row([topic('crime_prevention'), month('admin:2023-M11')], cell({ status: 'MISSING' })),
    ];
    expect(trendFinding(rows, coverage(rows), vi)).toBe(
      'Tháng 10/2023: phòng, chống tội phạm đến 60% số xã trong tháng, phòng, chống mại dâm mới 11%',
    );
    expect(trendFinding(rows, coverage(rows), vi, { topic: 'prostitution_prevention', areaClass: undefined })).toBe(
      'Tháng 10/2023: phòng, chống mại dâm đến 11% số xã trong tháng',
    );
  });

  it('speaks of the communes of the kind of area that the page is under', () => {
    const rows = [
      row([topic('crime_prevention'), month('admin:2023-M10')], share(12, 21)),
      row([topic('prostitution_prevention'), month('admin:2023-M10')], share(3, 21)),
    ];
    const border = { topic: undefined, areaClass: 'border' };
    expect(trendFinding(rows, coverage(rows), en, border)).toBe(
      'Oct 2023: crime prevention reached 57% of border communes in the month, prostitution prevention only 14%',
    );
    expect(trendFinding(rows, coverage(rows), vi, { ...border, topic: 'crime_prevention' })).toBe(
      'Tháng 10/2023: phòng, chống tội phạm đến 57% số xã biên giới trong tháng',
    );
    const floor = [row([topic('crime_prevention'), month('admin:2023-M06')], { ...share(2, 21), unknown: null })];
    expect(trendFinding(floor, coverage(floor), en, border)).toContain('reached at least 2 of 21 border communes');
  });

  it('tells the least of a month in which no report was due', () => {
    const floor = { ...share(2, 200), unknown: null };
    const rows = [row([topic('crime_prevention'), month('admin:2023-M06')], floor)];
    expect(trendFinding(rows, coverage(rows), en)).toBe(
      'Jun 2023: crime prevention reached at least 2 of 200 communes in the month; no report was due',
    );
    expect(trendFinding(rows, coverage(rows), vi)).toBe(
      'Tháng 6/2023: phòng, chống tội phạm đến ít nhất 2 trên 200 xã trong tháng; không có báo cáo nào đến hạn',
    );
    const whole = [...rows, row([topic('drug_prevention'), month('admin:2023-M06')], share(200, 200))];
    expect(trendFinding(whole, coverage(whole), en)).toBe(
      'Jun 2023: drug prevention reached 100% of communes in the month',
    );
  });
});
