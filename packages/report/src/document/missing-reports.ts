import { countText, shareText } from '../figures/number-text.ts';
import type { ReportTemplate } from '../template/report-template.ts';
import type { DocumentBlock } from './document-model.ts';
import type { ReportsReceived } from './report-frame.ts';

/** The first page names so many units one by one; beyond, it counts them by district and the annex names them. */
const MOST_NAMES = 24;

/** "574/600 báo cáo (95,7%)", or why that is not known. */
export function receivedText({ completeness }: ReportsReceived): string {
  const { status, value, numerator, denominator } = completeness;
  if (numerator === null || denominator === null || value === null)
    return status === 'NOT_APPLICABLE' ? 'không có báo cáo nào phải nộp trong kỳ' : 'chưa rõ số báo cáo phải nộp';
  return `${countText(numerator)}/${countText(denominator)} báo cáo (${shareText(value)})`;
}

/** What the first page says over incomplete data, and who is missing; null where every report is in. */
export function warningOf(reports: ReportsReceived, template: ReportTemplate): DocumentBlock | null {
  const { completeness, missing } = reports;
  const names = missing.flatMap(({ units }) => units);
  if (names.length === 0 && completeness.value === 1) return null;
  const position = template.annexes.findIndex(({ kind }) => kind === 'missing');
  const annex = `Phụ lục ${['I', 'II', 'III', 'IV', 'V'][position] ?? ''}`;
  return {
    kind: 'warning',
    title: 'SỐ LIỆU CHƯA ĐẦY ĐỦ',
    lines: [
      `Đã nhận ${receivedText(reports)}. Đơn vị chưa báo cáo được tính là chưa rõ, không tính là không có hoạt động.`,
      ...(names.length === 0 ? [] : [whoIsMissing(reports, names.length, annex)]),
    ],
  };
}

function whoIsMissing({ missing }: ReportsReceived, count: number, annex: string): string {
  const lead = `Còn thiếu báo cáo của ${countText(count)} đơn vị`;
  if (count <= MOST_NAMES) return `${lead}: ${missing.map(named).join('; ')}.`;
  const counted = missing.map(({ district, units }) => `${district ?? 'toàn tỉnh'} ${countText(units.length)}`);
  return `${lead} (${counted.join('; ')}); danh sách đầy đủ ở ${annex}.`;
}

function named({ district, units }: ReportsReceived['missing'][number]): string {
  return district === null ? units.join(', ') : `${district} (${units.join(', ')})`;
}

/** The annex of who is missing. */
export function missingBlocks(reports: ReportsReceived): readonly DocumentBlock[] {
  const { missing } = reports;
  const lead: DocumentBlock = { kind: 'paragraph', text: `Đã nhận ${receivedText(reports)}.` };
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
