/** Headers of layout A in the order of the form. */
export const HEADERS = [
  'STT',
  'Ngày',
  'Đơn vị thực hiện',
  'Huyện/TP',
  'Xã/phường/thị trấn',
  'Nội dung tuyên truyền',
  'Hình thức',
  'Kênh',
  'Đối tượng',
  'Địa điểm',
  'Số buổi',
  'Lượt người',
  'Trong đó',
  'Thời lượng (phút)',
  'Tin, bài',
  'Tờ rơi',
  'Lượt tiếp cận MXH',
  'Hưởng ứng',
  'Ghi chú',
] as const;
/** Columns that lists may have besides. */
export const FURTHER_HEADERS = [
  'Nội dung chi tiết',
  'Đơn vị phối hợp',
  'Ngôn ngữ',
  'Nền tảng',
  'Thôn/bản',
  'Phong trào',
  'Gắn với',
  'Đặc điểm',
  'Ngày công bố kết quả',
  'Đúng trước (%)',
  'Đúng sau (%)',
  'Số người trả lời',
  'Hình thức khen',
  'Đối tượng được khen',
  'Cấp khen',
  'Nội dung khen',
  'Số quyết định',
  'Ngày quyết định',
  'Văn bản kèm theo',
  'Lượt xem',
  'Lượt tương tác',
  'Số tin nhắn',
  'Số hộ',
  'Báo cáo viên',
  'Bài dự thi',
  'Người được tập huấn',
  'Văn bản hướng dẫn',
  'Cuộc kiểm tra',
  'Kế hoạch ban hành',
  'Tập thể được khen',
  'Cá nhân được khen',
  'Đính chính',
] as const;
export type Header = (typeof HEADERS)[number] | (typeof FURTHER_HEADERS)[number];
export type ListRow = Partial<Record<Header, string>>;

export const TITLE = 'Danh sách hoạt động (từ ngày 15/12/2022 đến ngày 14/12/2023)';

const PLAIN: ListRow = {
  Ngày: '05/06/2023',
  'Đơn vị thực hiện': 'Công an xã Gia Cát',
  'Huyện/TP': 'Cao Lộc',
  'Xã/phường/thị trấn': 'Xã Gia Cát',
  'Nội dung tuyên truyền': 'Phòng, chống ma túy',
  'Hình thức': 'Buổi tuyên truyền trực tiếp',
  Kênh: 'Truyền thông trực tiếp tại cộng đồng',
  'Đối tượng': 'Nhân dân',
  'Địa điểm': 'Cộng đồng',
  'Số buổi': '1',
  'Lượt người': '45',
};

/** The cells of a good row with some of them replaced. */
export function listCells(row: ListRow, stt: number, headers: readonly string[] = HEADERS): string[] {
  const cells: Readonly<Record<string, string>> = { STT: String(stt), ...PLAIN, ...row };
  return headers.map((header) => cells[header] ?? '');
}

/** A CSV file of layout A: a title line, the header, then the rows. The first data row is line 3. */
export function listCsv(
  rows: readonly ListRow[],
  options: { delimiter?: string; headers?: readonly string[]; title?: string } = {},
): string {
  const { delimiter = ',', headers = HEADERS, title = TITLE } = options;
  const lines = [headers, ...rows.map((row, i) => listCells(row, i + 1, headers))];
  return [title, ...lines.map((cells) => csvLine(cells, delimiter))].join('\n') + '\n';
}

export function csvLine(cells: readonly string[], delimiter = ','): string {
  return cells.map((cell) => quoted(cell, delimiter)).join(delimiter);
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
