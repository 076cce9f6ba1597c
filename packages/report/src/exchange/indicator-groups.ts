/** Indicators that leave in an exchange, by group; none of them is about a target group or a person. */
export const INDICATOR_GROUPS = [
  { ma: 'HOAT_DONG', ten: 'Hoạt động tuyên truyền', measures: ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES'] },
  {
    ma: 'TRUYEN_THONG',
    ten: 'Báo chí, phát thanh, tài liệu, mạng xã hội',
    measures: ['PRESS_ITEMS', 'BROADCAST_RUNS', 'BROADCAST_MINUTES', 'LEAFLETS', 'SOCIAL_REACH', 'SMS_SENT'],
  },
  { ma: 'DO_PHU', ten: 'Độ phủ địa bàn', measures: ['COMMUNES', 'COMMUNES_REACHED', 'COMMUNE_COVERAGE'] },
  { ma: 'CHI_DAO', ten: 'Chỉ đạo, kiểm tra', measures: ['PLANS_ISSUED', 'GUIDANCE_DOCUMENTS', 'SUPERVISION_VISITS'] },
] as const;

/** All of them, in order. */
export const INDICATORS = INDICATOR_GROUPS.flatMap(({ measures }) => [...measures]);
