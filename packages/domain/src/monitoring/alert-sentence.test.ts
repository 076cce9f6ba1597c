import { describe, expect, it } from 'vitest';
import { evidenceOf } from './alert.fixture.ts';
import { alertGroupSentence } from './alert-group-sentence.ts';
import { alertSentence } from './alert-sentence.ts';
import { MONITORING_RULES } from './monitoring-rule.ts';

const OFFICE = { vi: 'Phòng VH&TT Bình Gia', en: 'Bình Gia culture office' };

describe('the sentence of an alert', () => {
  it('says where, about what, since when and for how long', () => {
    expect(alertSentence('BLIND_SPOT', evidenceOf())).toEqual({
      vi: 'Xã Hòa Bình, Huyện Chi Lăng: từ 02/03/2023 đến 14/12/2023 (287 ngày) không có hoạt động đã duyệt nào tại địa bàn về phòng, chống ma túy; báo cáo các tháng đó đủ.',
      en: 'Xã Hòa Bình, Huyện Chi Lăng: no verified activity on the spot on drug prevention from 02/03/2023 to 14/12/2023 (287 days); the reports of those months are complete.',
    });
  });

  it('says of what was never recorded only how far the data go', () => {
    const { vi, en } = alertSentence('BLIND_SPOT', evidenceOf({ since: null, value: null, district: null }));
    expect(vi).toContain('Xã Hòa Bình: từ đầu số liệu đến 14/12/2023 chưa có');
    expect(en).toContain('from the first day of the data to 14/12/2023');
  });

  it('of a late report names the body, or the unit where no body is named', () => {
    const late = evidenceOf({ body: OFFICE, subject: { vi: 'Kết quả quý II', en: 'Kết quả quý II' }, value: 12 });
    expect(alertSentence('LATE_REPORT', late).vi).toBe(
      'Phòng VH&TT Bình Gia chưa gửi báo cáo “Kết quả quý II”, quá hạn từ 02/03/2023.',
    );
    expect(alertSentence('LATE_REPORT', { ...late, body: null }).en).toBe(
      'Xã Hòa Bình, Huyện Chi Lăng has not sent the report “Kết quả quý II”, overdue since 02/03/2023.',
    );
  });

  it('writes figures in the form of the language, and the province where no unit is named', () => {
    const fallen = evidenceOf({ place: null, value: 61.25, usual: 94, numerator: 1_234, denominator: 2_015 });
    const { vi, en } = alertSentence('FALLING_COMPLETENESS', { ...fallen, from: '2023-05-15', to: '2023-06-14' });
    expect(vi).toBe('Toàn tỉnh: kỳ 15/05/2023 – 14/06/2023 có 61,3 % báo cáo (1.234/2.015), trước đó thường là 94 %.');
    expect(en).toBe(
      'The whole province: 61.3 % of the reports of 15/05/2023 – 14/06/2023 are there (1,234 of 2,015); before, 94 % was usual.',
    );
  });

  it('calls a surge a difference worth looking at, and blames nobody', () => {
    const surge = evidenceOf({ body: OFFICE, value: 140, usual: 12.5, measure: 'records' });
    expect(alertSentence('OUTLIER_SURGE', surge)).toEqual({
      vi: 'Phòng VH&TT Bình Gia ghi 140 hoạt động trong 17/06/2023 – 14/12/2023, thường là 12,5: khác biệt đáng xem xét.',
      en: 'Bình Gia culture office recorded 140 activities in 17/06/2023 – 14/12/2023, 12.5 being usual: a difference worth looking at.',
    });
  });

  it('names the observance and its first day', () => {
    const subject = { vi: 'Tháng hành động vì trẻ em', en: 'Action Month for Children' };
    expect(alertSentence('OBSERVANCE_WITHOUT_PLAN', evidenceOf({ body: OFFICE, subject, from: '2024-06-01' })).vi).toBe(
      'Phòng VH&TT Bình Gia chưa có kế hoạch đã ban hành cho Tháng hành động vì trẻ em, bắt đầu ngày 01/06/2024.',
    );
  });
});

describe('the sentence of several alerts', () => {
  it('says under which district or province, how many, and by what threshold', () => {
    expect(alertGroupSentence('BLIND_SPOT', evidenceOf(), 1_200)).toEqual({
      vi: 'Huyện Chi Lăng: 1.200 xã, phường, thị trấn không có hoạt động đã duyệt nào tại địa bàn về phòng, chống ma túy trong hơn 180 ngày đến 14/12/2023.',
      en: 'Huyện Chi Lăng: 1,200 communes without verified activity on the spot on drug prevention for more than 180 days to 14/12/2023.',
    });
    expect(alertGroupSentence('BLIND_SPOT', evidenceOf({ district: null }), 9).vi).toContain('Toàn tỉnh: 9 xã');
  });

  it.each(MONITORING_RULES)('of %s leaves no gap', (rule) => {
    const { vi, en } = alertGroupSentence(rule, evidenceOf({ body: OFFICE }), 3);
    expect(`${vi} ${en}`).not.toMatch(/[{}]| {2}|“”|undefined|null/);
  });
});
