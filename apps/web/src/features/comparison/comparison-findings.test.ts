import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../language/formats.ts';
import { funnelFinding, rankFinding } from './comparison-findings.ts';
import { point } from './comparison-point.fixture.ts';
import type { ComparisonFilters } from './comparison-questions.ts';
import { limitState, standsOut } from './limit-state.ts';

const FILTERS: ComparisonFilters = {
  ...{ measure: 'COMMUNE_COVERAGE', level: 'DISTRICT', period: 'admin:2023-Y', base: 'AS_OF_EVENT', lang: 'VI' },
  ...{ topic: undefined, district: undefined },
};
const vi = formatsOf('vi');
const say = (points: ReturnType<typeof point>[]) => funnelFinding({ points }, FILTERS, vi);

describe('where a unit stands', () => {
  it.each([
    [0.81, 'far_above'],
    [0.8, 'above'],
    [0.7, 'within'],
    [0.3, 'within'],
    [0.29, 'below'],
    [0.19, 'far_below'],
  ])('%d is %s: on a limit is within it', (value, state) => {
    expect(limitState(point('A', value))).toBe(state);
  });

  it('is not told of a unit without a figure, which does not stand out either', () => {
    expect(limitState(point('A', null))).toBeNull();
    expect(standsOut(point('A', null))).toBe(false);
  });
});

describe('the sentence above the funnel', () => {
  it('names who differs, in the order of the list and not of the figures', () => {
    expect(say([point('A', 0.25), point('B', 0.5), point('C', 0.9)])).toBe(
      '2 trong 3 đơn vị có khác biệt đáng xem xét: Huyện A (thấp hơn), Huyện C (cao hơn)',
    );
  });

  it('names three and counts the others', () => {
    expect(say(['A', 'B', 'C', 'D', 'E'].map((name) => point(name, name === 'E' ? 0.5 : 0.9)))).toContain(
      'Huyện C (cao hơn), và 1 đơn vị khác',
    );
  });

  it('says that chance is enough where all lie within, and that all are alike where they are', () => {
    expect(say([point('A', 0.5), point('B', 0.6)])).toContain('có thể chỉ do ngẫu nhiên');
    expect(say([point('A', 0.5), point('B', 0.5)])).toBe('Cả 2 đơn vị như nhau: 50,0%');
  });

  it("ends with the reader's own unit; units without a figure are not counted", () => {
    const own = point('B', 0.5, { own: true });
    expect(say([point('A', 0.9), own, point('C', null)])).toBe(
      '1 trong 2 đơn vị có khác biệt đáng xem xét: Huyện A (cao hơn). Đơn vị của bạn, Huyện B: trong giới hạn',
    );
    expect(say([point('C', null)])).toBe('Chưa có đơn vị nào có số liệu để so sánh');
  });
});

it('rank intervals wider than a quarter of the list are told not to be read as ranks', () => {
  expect(rankFinding([point('A', 0.5), point('B', 0.6), point('C', 0.7)], vi)).toMatch(/^3 trong 3 đơn vị/);
  const narrow = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((name, index) =>
    point(name, 0.5, { rankFrom: index + 1, rankTo: index + 1 }),
  );
  expect(rankFinding(narrow, vi)).toMatch(/^Khoảng thứ hạng của 8 đơn vị khá hẹp/);
});
