import { AnalyticsFault } from '../analytics-fault.ts';

/** A question about sensitive groups that the published breakdowns do not hold. `what` names the part as the contract does. */
export function outsideLattice(what: string): AnalyticsFault {
  return new AnalyticsFault(
    'OUTSIDE_LATTICE',
    {
      vi: `Số người theo đối tượng không được công bố theo ${what}.`,
      en: `Figures by target group are not published by ${what}.`,
    },
    {
      vi: 'Hỏi ATTENDANCES theo tháng, quý, 6 tháng, năm (cal: hoặc admin:) và theo tỉnh, huyện, xã, loại địa bàn, không thêm bộ lọc khác; nhóm chỉ công bố cấp tỉnh thì không chia địa bàn.',
      en: 'Ask for ATTENDANCES by month, quarter, half year or year (cal: or admin:) and by province, district, commune or area class without other filters; groups shown for the province only, without places.',
    },
  );
}
