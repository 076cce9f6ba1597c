import type { ToldAlert } from '@lantoa/record';
import { describe, expect, it } from 'vitest';
import { digestMailText } from './digest-mail-text.ts';

function alert(place: string, rule: ToldAlert['rule'] = 'BLIND_SPOT'): ToldAlert {
  return {
    ...{ id: place, rule, unit: 'x', organisation: null, topic: 'drug_prevention', observance: null, dataVersion: 7 },
    openedAt: '2026-03-02T02:00:00.000Z',
    evidence: {
      ...{ asOf: '2023-12-14', since: '2023-03-02', place: { vi: place, en: place }, district: null },
      ...{ body: { vi: 'Phòng VH&TT', en: 'Culture office' }, subject: { vi: 'ma túy', en: 'drugs' }, value: 287 },
      ...{ threshold: 180, measure: 'days', numerator: null, denominator: null, usual: null, completeness: 1 },
      ...{ from: '2023-06-17', to: '2023-12-14', period: null, base: 'LS_200' },
    },
  };
}

const home = 'https://lantoa.example.org';

describe('the mail of a digest', () => {
  it('says in two languages how many there are, in groups, with the way to them', () => {
    const { subject, text } = digestMailText({ alerts: [alert('Xã A', 'LATE_REPORT'), alert('Xã B')], home });
    expect(subject).toBe('Lan Tỏa: 2 điều mới đáng xem xét');
    const [vi = '', en = ''] = text.split('\n---\n');
    expect(vi.indexOf('Địa bàn chưa có hoạt động (1)')).toBeLessThan(vi.indexOf('Báo cáo quá hạn (1)'));
    expect(vi).toContain('- Xã B: từ 02/03/2023');
    expect(en).toContain('Places without an activity (1)\n- Xã B: no verified activity');
    for (const part of [vi, en]) expect(part).toContain(`${home}/alerts`);
    expect(en).toContain(`${home}/account`);
  });

  it('counts what would make it too long', () => {
    const alerts = Array.from({ length: 13 }, (_, index) => alert(`Xã ${String(index)}`));
    const { text } = digestMailText({ alerts, home });
    expect(text.match(/^- Xã/gm)).toHaveLength(20);
    expect(text).toContain('… và 3 điều nữa trên trang');
    expect(text).toContain('… and 3 more on the page');
  });

  it('speaks of one as one', () => {
    expect(digestMailText({ alerts: [alert('Xã A')], home }).text).toContain('one new thing worth looking at');
  });
});
