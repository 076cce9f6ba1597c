const HEADER =
  'STT,Ngày,Đơn vị thực hiện,Huyện/TP,Xã/phường/thị trấn,Nội dung tuyên truyền,Hình thức,Kênh,Đối tượng,Địa điểm,Số buổi,Lượt người,Trong đó,Thời lượng (phút),"Tin, bài",Tờ rơi,Lượt tiếp cận MXH,Hưởng ứng,Ghi chú';

/** A row of the activity list: an outreach session of the police of Hoàng Văn Thụ, Văn Lãng. */
export interface ReportRow {
  readonly date: string;
  readonly attendances: string;
  readonly note?: string;
}

/** An activity list as an office sends it. */
export function reportFile(rows: readonly ReportRow[]): string {
  const lines = rows.map(
    ({ date, attendances, note = '' }, position) =>
      `${String(position + 1)},${date},Công an xã Hoàng Văn Thụ,Văn Lãng,Xã Hoàng Văn Thụ,"Phòng, chống ma túy",Buổi tuyên truyền trực tiếp,Truyền thông trực tiếp tại cộng đồng,Nhân dân,Cộng đồng,1,${attendances},,,,,,,${note}`,
  );
  return `${[HEADER, ...lines].join('\n')}\n`;
}
