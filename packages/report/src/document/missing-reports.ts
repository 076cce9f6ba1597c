import { upperFirst } from '@lantoa/domain';
import { countText, shareText } from '../figures/number-text.ts';
import type { ReportTemplate } from '../template/report-template.ts';
import { annexName } from './annex-name.ts';
import type { DocumentBlock } from './document-model.ts';
import type { ReportsReceived } from './report-frame.ts';

/** The first page names so many units one by one; beyond, it counts them by district and the annex names them. */
const MOST_NAMES = 24;

/** "đã nhận 574/600 báo cáo (95,7%), trong đó 65 báo cáo gửi sau hạn", or why there is no such number. */
export function receivedText(reports: ReportsReceived): string {
  const { value, numerator, denominator } = reports.completeness;
  if (isNothingDue(reports)) return 'không có báo cáo nào phải nộp trong kỳ';
  if (numerator === null || denominator === null || value === null) return 'chưa rõ số báo cáo phải nộp';
  const late = (reports.late ?? 0) > 0 ? `, trong đó ${countText(reports.late ?? 0)} báo cáo gửi sau hạn` : '';
  return `đã nhận ${countText(numerator)}/${countText(denominator)} báo cáo (${shareText(value)})${late}`;
}

/** Whether no report was due: then nobody can tell nothing done from nothing reported. */
export function isNothingDue({ completeness, missing }: ReportsReceived): boolean {
  return completeness.status === 'NOT_APPLICABLE' && missing.length === 0;
}

/** What the first page says over data that are incomplete, or of which nobody can say so; null where every report is in. */
export function warningOf(reports: ReportsReceived, template: ReportTemplate): DocumentBlock | null {
  const { completeness, missing } = reports;
  if (isNothingDue(reports)) return NOTHING_DUE;
  const names = missing.flatMap(({ units }) => units);
  if (names.length === 0 && completeness.value === 1) return null;
  const position = template.annexes.findIndex(({ kind }) => kind === 'missing');
  const annex = position < 0 ? null : annexName(position);
  return {
    kind: 'warning',
    title: 'SỐ LIỆU CHƯA ĐẦY ĐỦ',
    lines: [
      `${upperFirst(receivedText(reports))}. Đơn vị chưa báo cáo được tính là chưa rõ, không tính là không có hoạt động.`,
      ...(names.length === 0 ? [] : [whoIsMissing(reports, names.length, annex)]),
    ],
  };
}

const NOTHING_DUE: DocumentBlock = {
  kind: 'warning',
  title: 'KHÔNG CÓ BÁO CÁO PHẢI NỘP TRONG KỲ',
  lines: [
    'Không có báo cáo nào phải nộp trong kỳ, nên không đánh giá được mức đầy đủ của số liệu. Số liệu là những gì đã ghi nhận và đã duyệt; số 0 là chưa ghi nhận hoạt động nào, chưa chắc là không phát sinh.',
  ],
};

function whoIsMissing({ missing }: ReportsReceived, count: number, annex: string | null): string {
  const lead = `Còn thiếu báo cáo của ${countText(count)} đơn vị`;
  if (count <= MOST_NAMES) return `${lead}: ${missing.map(named).join('; ')}.`;
  const counted = missing.map(({ district, units }) => `${district ?? 'toàn tỉnh'} ${countText(units.length)}`);
  return `${lead} (${counted.join('; ')})${annex === null ? '' : `; danh sách đầy đủ ở ${annex}`}.`;
}

function named({ district, units }: ReportsReceived['missing'][number]): string {
  return district === null ? units.join(', ') : `${district} (${units.join(', ')})`;
}

/** The annex of who is missing. */
export function missingBlocks(reports: ReportsReceived): readonly DocumentBlock[] {
  const { missing } = reports;
  const lead: DocumentBlock = { kind: 'paragraph', text: `${upperFirst(receivedText(reports))}.` };
  if (isNothingDue(reports)) return [lead];
  if (missing.length === 0) return [lead, { kind: 'paragraph', text: 'Không đơn vị nào còn thiếu báo cáo.' }];
  const rows = missing.flatMap(({ district, units }) => units.map((unit) => ({ district, unit })));
  const hasDistricts = missing.some(({ district }) => district !== null);
  return [
    lead,
    {
      ...{ kind: 'table', caption: null },
      head: [
        { text: 'TT', parts: [] },
        { text: 'Đơn vị', parts: [] },
        ...(hasDistricts ? [{ text: 'Địa bàn cấp huyện', parts: [] }] : []),
      ],
      rows: rows.map(({ district, unit }, position) => ({
        ...{ isTotal: false },
        cells: [String(position + 1), unit, ...(hasDistricts ? [district ?? ''] : [])],
      })),
    },
  ];
}
