const HEADER =
  'STT,Ngày,Đơn vị thực hiện,Huyện/TP,Xã/phường/thị trấn,Nội dung tuyên truyền,Hình thức,Kênh,Đối tượng,Địa điểm,' +
  'Số buổi,Lượt người,Trong đó,Thời lượng (phút),"Tin, bài",Tờ rơi,Lượt tiếp cận MXH,Hưởng ứng,Ghi chú';

/** Row `n` of an activity list (from 0): unlike every other one. */
export function activityLine(n: number): string {
  const day = new Date(Date.UTC(2023, 0, 1 + (n % 300))).toISOString().slice(0, 10).split('-').toReversed().join('/');
  return (
    `${String(n + 1)},${day},Công an xã Hoàng Văn Thụ,Văn Lãng,Xã Hoàng Văn Thụ,"Phòng, chống ma túy",` +
    `Buổi tuyên truyền trực tiếp,Truyền thông trực tiếp tại cộng đồng,Nhân dân,Cộng đồng,1,${String(20 + 50 * (n % 7))},` +
    `,60,,${String(Math.floor(n / 300))},,,Lần ${String(n + 1)}`
  );
}

/** An activity list of `count` rows, after `first`. */
export function activityCsv(count: number, first: readonly string[] = []): string {
  const lines = Array.from({ length: count }, (_, n) => activityLine(n));
  return [
    `# Biểu 01 - Danh sách hoạt động năm 2023 (từ ngày 15/12/2022 đến ngày 14/12/2023)`,
    HEADER,
    ...first,
    ...lines,
  ]
    .join('\n')
    .concat('\n');
}

export function statusCsv(status: 'submitted' | 'zero' | 'missing'): string {
  return (
    'code,commune,district_code,month,from,to,status\n' +
    `05971,Hoàng Văn Thụ,178,admin:2023-M01,2022-12-15,2023-01-14,${status}\n`
  );
}

export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += 65_536) yield Promise.resolve(bytes.subarray(from, from + 65_536));
}
