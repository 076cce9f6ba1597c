import type { Bilingual } from '../bilingual.ts';
import { numeral, type Terminal } from '../terminal/terminal.ts';

/** One fault of a list of reference data. */
export interface FileFault {
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly value: string | null;
  readonly message: Bilingual;
  readonly suggestion: Bilingual | null;
}

interface Told {
  readonly file: string;
  readonly rows: number;
  readonly faults: readonly FileFault[];
  readonly dataVersion: string | null;
  /** Rows that were recorded. */
  readonly changed: number;
  readonly isTrial: boolean;
}

/** What became of the list, for people and for programs; answers the exit code. */
export function tellReferenceImport(terminal: Terminal, told: Told): number {
  const { file, rows, changed, faults, dataVersion } = told;
  for (const { row, column, message, suggestion } of faults) {
    const place = [file, row, column].filter((part) => part !== null).join(':');
    terminal.notice({
      vi: `${place}: ${message.vi} ${suggestion?.vi ?? ''}`.trim(),
      en: `${place}: ${message.en} ${suggestion?.en ?? ''}`.trim(),
    });
  }
  const listed = faults.map((fault) => ({
    ...fault,
    message: terminal.text(fault.message),
    suggestion: fault.suggestion && terminal.text(fault.suggestion),
  }));
  terminal.result({ file, rows, changed, faults: listed, dataVersion }, terminal.text(summaryOf(told)));
  return faults.length > 0 ? 1 : 0;
}

function summaryOf({ rows, changed, faults, isTrial }: Told): Bilingual {
  const [vi, en] = [numeral(rows, 'vi'), numeral(rows, 'en')];
  if (faults.length > 0) {
    return {
      vi: `Chưa ghi gì: ${numeral(faults.length, 'vi')} lỗi trong ${vi} dòng.`,
      en: `Nothing was recorded: ${numeral(faults.length, 'en')} faults in ${en} rows.`,
    };
  }
  if (isTrial) {
    return {
      vi: `${vi} dòng đều đúng; chạy thử nên không ghi.`,
      en: `All ${en} rows are good; a dry run records nothing.`,
    };
  }
  return {
    vi: `Đã đọc ${vi} dòng, ghi ${numeral(changed, 'vi')} thay đổi.`,
    en: `Read ${en} rows, recorded ${numeral(changed, 'en')} changes.`,
  };
}
