import { upperFirst } from '@lantoa/domain';
import type { ReportTemplate } from '../template/report-template.ts';
import type { DocumentBlock } from './document-model.ts';
import type { ReportFrame } from './report-frame.ts';
import { instantText } from '../figures/number-text.ts';
import { receivedText } from './missing-reports.ts';

const PROFILES: Readonly<Record<string, string>> = {
  exact: 'số chính xác',
  suppressed: 'ẩn số nhỏ về nhóm nhạy cảm',
  public: 'ẩn số nhỏ theo mức công khai',
};

/** What stands behind the figures, so that the paper explains itself once it has left the product. */
export function evidenceBlocks({ evidence, reports }: ReportFrame, template: ReportTemplate): readonly DocumentBlock[] {
  const { dataVersion, recordedUpTo, base, profile, warnings } = evidence;
  const facts = [
    ['Phiên bản số liệu', dataVersion],
    ['Ghi nhận đến', recordedUpTo === null ? 'chưa có bản ghi nào' : instantText(recordedUpTo)],
    ['Mốc địa giới', base],
    ['Cách đếm', 'mỗi hoạt động một lần trong mỗi ô; chỉ hoạt động đã duyệt'],
    ['Báo cáo đã nhận', upperFirst(receivedText(reports))],
    ['Hiển thị số nhỏ', PROFILES[profile] ?? profile],
    ['Cùng kỳ', 'cùng khoảng thời gian của năm trước, trên cùng mốc địa giới'],
    ['Lượt người', 'số lượt tham dự, không phải số người; một người dự hai buổi là hai lượt'],
    ['Số làm tròn', 'số được báo cáo kèm “hơn”, “gần”, “khoảng” được cộng theo con số đã ghi'],
    ['Mẫu báo cáo', `${template.id}, phiên bản ${template.version}`],
  ];
  return [
    {
      ...{ kind: 'table', caption: null },
      head: [
        { text: 'Nội dung', parts: [] },
        { text: 'Giá trị', parts: [] },
      ],
      rows: facts.map((cells) => ({ cells, isTotal: false })),
    },
    ...warnings.map((text): DocumentBlock => ({ kind: 'item', text })),
  ];
}
