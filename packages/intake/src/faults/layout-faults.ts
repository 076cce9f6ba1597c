import type { Fault } from '@lantoa/domain';
import type { Layout } from '../table/layout.ts';
import { makeFault } from './make-fault.ts';

/** Faults of the header: required columns that are not there, topics that nobody knows. */
export function layoutFaults(layout: Layout): Fault[] {
  const row = layout.headerRows[0] ?? null;
  const missing = layout.missing.map((column) =>
    makeFault({
      row,
      column,
      code: 'missing_column',
      text: { vi: 'tiêu đề bảng không có cột này.', en: 'the header has no such column.' },
      repair: { vi: `Thêm cột “${column}” như trong biểu mẫu.`, en: `Add the column “${column}” as the form has it.` },
    }),
  );
  const topics = layout.kind === 'summary' ? layout.unknownTopics : [];
  const unknown = topics.map((topic) =>
    makeFault({
      row,
      column: null,
      code: 'unknown_topic',
      value: topic,
      text: {
        vi: `các cột dưới “${topic}” không thuộc nội dung nào trong danh mục.`,
        en: `the columns under “${topic}” belong to no topic that is known.`,
      },
      repair: { vi: 'Ghi tên nội dung như trong biểu mẫu.', en: 'Write the topic as the form has it.' },
    }),
  );
  return [...missing, ...unknown];
}

/** A summary without a reporting period says nothing. */
export function periodMissing(): Fault {
  return makeFault({
    row: null,
    column: null,
    code: 'unknown_period',
    text: {
      vi: 'Không tìm thấy kỳ báo cáo ở các dòng trên bảng.',
      en: 'No reporting period was found above the table.',
    },
    repair: {
      vi: 'Ghi ở đầu biểu, ví dụ: từ ngày 15/3/2023 đến ngày 14/6/2023.',
      en: 'Write it above the table, for example: từ ngày 15/3/2023 đến ngày 14/6/2023.',
    },
  });
}
