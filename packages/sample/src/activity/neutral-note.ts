import type { SeededRandom } from '../random/seeded-random.ts';

const REMARKS: readonly string[] = [
  'nói chuyện và hỏi đáp',
  'phát tài liệu kèm theo',
  'theo lịch công tác tháng',
  'kết hợp sinh hoạt thôn, khối',
  'phối hợp với nhà trường',
  'phối hợp với các đoàn thể',
  'sử dụng tài liệu của cấp trên',
];

/** A remark that shows at once that the record is made up. It names nobody and no place. */
export function neutralNote(random: SeededRandom): string {
  const remark = random.chance(0.25) ? random.weighted(REMARKS, () => 1) : undefined;
  return remark === undefined ? 'Số liệu mẫu' : `Số liệu mẫu: ${remark}`;
}
