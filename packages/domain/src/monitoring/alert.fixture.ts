import type { AlertEvidence } from './alert.ts';

/** Evidence of a blind spot, to be varied. */
export function evidenceOf(stated: Partial<AlertEvidence> = {}): AlertEvidence {
  return {
    ...{ asOf: '2023-12-14', since: '2023-03-02', place: { vi: 'Xã Hòa Bình', en: 'Xã Hòa Bình' } },
    ...{ district: { vi: 'Huyện Chi Lăng', en: 'Huyện Chi Lăng' }, body: null },
    ...{ subject: { vi: 'phòng, chống ma túy', en: 'drug prevention' }, value: 287, threshold: 180, measure: 'days' },
    ...{ numerator: null, denominator: null, usual: null, from: '2023-06-17', to: '2023-12-14', period: null },
    ...{ completeness: 1, base: 'LS_200' },
    ...stated,
  };
}
