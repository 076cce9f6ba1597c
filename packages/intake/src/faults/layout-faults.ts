import { overlaps, successorOf, type DateRange, type Fault } from '@lantoa/domain';
import type { IntakeContext } from '../model/intake-context.ts';
import type { Layout, SummaryLayout } from '../table/layout.ts';
import { makeFault } from './make-fault.ts';
import { codeNotInForce } from './validity-faults.ts';

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

/** A table whose header is no form's, or that has none: what is still to be chosen. */
export function columnsToChoose({ missing }: Layout): Fault {
  const columns = missing.map((column) => `“${column}”`).join(', ');
  return makeFault({
    row: null,
    column: null,
    code: 'unrecognised_file',
    text: {
      vi: `Không nhận ra dòng tiêu đề của biểu mẫu nào. Chưa biết cột nào là ${columns}.`,
      en: `The header is no known form's. It is not known which columns are ${columns}.`,
    },
    repair: {
      vi: 'Chọn ở mục “Cột của tệp được đọc là cột nào của biểu”, hoặc dùng đúng dòng tiêu đề của biểu mẫu.',
      en: 'Choose under “Which column of the form each column of the file is read as”, or use the header row of the form.',
    },
  });
}

/** Topics of a summary that are used on no day of its period. */
export function endedTopics({ index, labels }: IntakeContext, layout: SummaryLayout, period: DateRange): Fault[] {
  const row = layout.headerRows[0] ?? null;
  return layout.values.flatMap(({ topic, name }) => {
    const code = index.code('topic', topic);
    if (!code || overlaps(code, { validFrom: period.from, validTo: period.to })) return [];
    const input = { column: name, value: code.vi, part: undefined, code, days: period };
    const chosen = { successor: successorOf(code, period.from, index), others: labels.inForce('topic', period.from) };
    return [makeFault({ ...codeNotInForce({ ...input, ...chosen }), row })];
  });
}

/** The words of a text fit more than one encoding, or none: whoever sends it looks whether they are right. */
export function uncertainEncoding(encoding: string): Fault {
  return makeFault({
    row: null,
    column: null,
    code: 'uncertain_encoding',
    severity: 'warning',
    value: encoding,
    text: {
      vi: `Không chắc bảng mã của tệp; được đọc là ${encoding}.`,
      en: `The encoding of the file is not certain; it is read as ${encoding}.`,
    },
    repair: {
      vi: 'Xem các dòng đầu; nếu chữ sai thì chọn bảng mã khác, hoặc lưu lại dạng “CSV UTF-8”.',
      en: 'Look at the first rows; if the letters are wrong choose another encoding, or save the file as “CSV UTF-8”.',
    },
  });
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
