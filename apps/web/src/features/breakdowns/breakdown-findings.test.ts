import { expect, it } from 'vitest';
import type { CellPartsFragment, KeyPartsFragment, ResultPartsFragment } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { diversityText, matrixFinding, protectionText, unstatedShare } from './breakdown-findings.ts';

const vi = formatsOf('vi');
it('a cell that is hidden or not known is never taken for one with work, nor for an empty one', () => {
  expect(matrixFinding([{ blank: null }, { blank: 'hidden' }, { blank: 'missing' }, { blank: 'zero' }], vi)).toBe(
    '1 trong 4 ô đã có hoạt động; 1 ô không có; 1 ô chưa biết vì thiếu báo cáo; 1 ô ẩn',
  );
  expect(matrixFinding([{ blank: null }], vi)).toBe('Mỗi nhóm đều có hoạt động ở mọi nội dung');
  expect(matrixFinding([{ blank: 'not_known' }, { blank: 'hidden' }], vi)).toBe(
    'Chưa kết luận được nhóm nào có hay chưa có hoạt động: không có báo cáo nào đến hạn',
  );
  expect(matrixFinding([{ blank: null }, { blank: 'not_known' }], vi)).toBe('1 trong 2 ô đã có hoạt động; 1 ô chưa rõ');
});

function groupsOf(total: number, unspecified: Partial<CellPartsFragment>): ResultPartsFragment {
  const cell = (part: Partial<CellPartsFragment>): CellPartsFragment => ({
    ...{ __typename: 'Cell', value: null, status: 'VALUE', reason: null, estimated: false },
    ...{ numerator: null, denominator: null, unknown: null, lower: null, upper: null },
    ...part,
  });
  const id = 'unspecified';
  const key: KeyPartsFragment = { __typename: 'Key', dimension: 'TARGET_GROUP', id, code: id, label: 'không nêu' };
  return {
    __typename: 'AnalyticsResult',
    evidence: {
      ...{ __typename: 'Evidence', dataVersion: '1', recordedUpTo: null, base: 'LS_200' },
      ...{ completeness: cell({}), warnings: [] },
    },
    columns: [{ __typename: 'Column', measure: 'ATTENDANCES' }],
    rows: [
      { __typename: 'AnalyticsRow', reportsDue: true, kind: 'DATA', keys: [key], cells: [cell(unspecified)] },
      { __typename: 'AnalyticsRow', reportsDue: true, kind: 'TOTAL', keys: [], cells: [cell({ value: total })] },
    ],
  };
}

it('what names no group is told as a share of all, and not told where it is hidden or none', () => {
  expect(unstatedShare(groupsOf(200, { value: 150 }), 'TARGET_GROUP', 'ATTENDANCES', vi)).toBe('75%');
  expect(
    unstatedShare(groupsOf(200, { status: 'SUPPRESSED_SECONDARY' }), 'TARGET_GROUP', 'ATTENDANCES', vi),
  ).toBeNull();
  expect(unstatedShare(groupsOf(200, { status: 'ZERO', value: 0 }), 'TARGET_GROUP', 'ATTENDANCES', vi)).toBeNull();
});

const nobody = { role: null, units: [] } satisfies Parameters<typeof protectionText>[2];

function toldOfProfile(profile?: string, district?: string, viewer: Parameters<typeof protectionText>[2] = nobody) {
  const { evidence, ...rest } = groupsOf(1, {});
  const explain = profile === undefined ? null : { __typename: 'Explain' as const, profile };
  return protectionText({ ...rest, evidence: { ...evidence, explain } }, district, viewer, vi);
}

it('small counts are called hidden to those who do not see them, behind a link too, and exact to those who do', () => {
  expect(toldOfProfile('exact')).toContain('Bạn đang xem số chính xác, kể cả số nhỏ về nhóm nhạy cảm');
  expect(toldOfProfile('exact')).not.toContain('được máy chủ ẩn');
  for (const profile of ['suppressed', 'public', undefined])
    expect(toldOfProfile(profile)).toContain('được máy chủ ẩn');
});

it('who answers for a district is told that its small counts are exact, and that those of all others are hidden', () => {
  const units = [{ __typename: 'Key' as const, id: 'LS-1', label: 'Tràng Định' }];
  const officer = { role: 'DISTRICT_OFFICER' as const, units };
  expect(toldOfProfile('suppressed', 'LS-1', officer)).toContain('Bạn đang xem số chính xác');
  for (const district of ['LS-2', undefined])
    expect(toldOfProfile('suppressed', district, officer)).toContain('được máy chủ ẩn');
  expect(toldOfProfile('public', 'LS-1', officer)).toContain('được máy chủ ẩn');
  expect(toldOfProfile('suppressed', 'LS-1', { role: 'PRESS_AGENCY', units })).toContain('được máy chủ ẩn');
});

it('no diversity of forms is told where most forms are not known', () => {
  const answer = {
    ...groupsOf(1.8, {}),
    columns: [{ __typename: 'Column' as const, measure: 'FORM_DIVERSITY' as const }],
  };
  const en = formatsOf('en');
  const [known, unknown] = [{ blank: null }, { blank: 'not_known' as const }];
  expect(diversityText(answer, [known, unknown], en)).toContain('Diversity of forms: 1.8');
  expect(diversityText(answer, [known, unknown, { blank: 'missing' }], en)).toBe(
    'How diverse forms were cannot be told: 2 of 3 are not reported or not known',
  );
});
