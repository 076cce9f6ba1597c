import type { Fault } from '@lantoa/domain';
import type { BroadcastTotals } from '@lantoa/record';
import type { Bilingual, Lang } from '../bilingual.ts';
import { columns } from '../terminal/columns.ts';
import { numeral } from '../terminal/terminal.ts';
import type { FileOutcome, ImportOptions } from './import-files.ts';

const FAULTS_SHOWN = 50;
/** Messages begin with the place, which has columns of its own here. */
const PLACE = /^(?:Dòng|Row) \d+(?:, (?:cột|column) “[^”]*”)?: /u;

/** One file for the eye: its faults as a table, then what became of it. */
export function describeFile(outcome: FileOutcome, lang: Lang, options: ImportOptions): Bilingual {
  const { report } = outcome;
  const table = report.faults.length > 0 ? `${faultTable(report.faults, lang)}\n` : '';
  const more = report.faultCount - Math.min(report.faults.length, FAULTS_SHOWN);
  const rest: Bilingual =
    more > 0
      ? {
          vi: `… còn ${numeral(more, 'vi')} lỗi và lưu ý nữa; --json liệt kê đủ.\n`,
          en: `… ${numeral(more, 'en')} more errors and warnings; --json lists them.\n`,
        }
      : { vi: '', en: '' };
  const totals = report.checkTotals.filter(({ equal }) => !equal);
  const verdict = verdictOf(outcome, options);
  const parts = (of: Lang) => [
    ...totals.map((total) =>
      of === 'vi'
        ? `Tổng cộng lệch ở cột ${total.column}: tệp ghi ${shown(total.inFile, of)}, cộng lại được ${numeral(total.computed, of)}.`
        : `The check total differs in column ${total.column}: the file says ${shown(total.inFile, of)}, the rows add up to ${numeral(total.computed, of)}.`,
    ),
    ...(report.broadcasts ? [describeRuns(report.broadcasts)[of]] : []),
    ...report.overlaps.map((overlap) => overlap[of]),
    `${outcome.file}: ${verdict[of]}`,
  ];
  return { vi: `${table}${rest.vi}${parts('vi').join('\n')}`, en: `${table}${rest.en}${parts('en').join('\n')}` };
}

function describeRuns({ runs, activities, minutes, silent, corrected }: BroadcastTotals): Bilingual {
  const n = (value: number, of: Lang) => numeral(value, of);
  return {
    vi: `${n(runs, 'vi')} lượt phát thành ${n(activities, 'vi')} hoạt động phát thanh, ${n(minutes, 'vi')} phút; ${n(silent, 'vi')} dòng không loa nào phát; ${n(corrected, 'vi')} dòng thay số liệu cũ.`,
    en: `${n(runs, 'en')} runs become ${n(activities, 'en')} broadcast activities, ${n(minutes, 'en')} minutes; ${n(silent, 'en')} rows were given out by no loudspeaker; ${n(corrected, 'en')} rows take the place of earlier figures.`,
  };
}

function verdictOf({ report, accepted, recorded, good }: FileOutcome, options: ImportOptions): Bilingual {
  const warnings = warningsOf(report.warningCount);
  const counts = {
    vi: `${numeral(report.rows, 'vi')} dòng, ${numeral(accepted, 'vi')} ghi mới, ${numeral(report.alreadyPresent, 'vi')} đã có, ${numeral(report.rejected, 'vi')} có lỗi${warnings.vi}`,
    en: `rows ${numeral(report.rows, 'en')}, new ${numeral(accepted, 'en')}, already present ${numeral(report.alreadyPresent, 'en')}, with errors ${numeral(report.rejected, 'en')}${warnings.en}`,
  };
  if (options.dryRun) {
    return good
      ? { vi: `${counts.vi}. Chạy thử, chưa ghi gì.`, en: `${counts.en}. Dry run, nothing was recorded.` }
      : {
          vi: `${counts.vi}. Chạy thử: tệp này sẽ bị từ chối.`,
          en: `${counts.en}. Dry run: this file would be refused.`,
        };
  }
  if (recorded) return { vi: `${counts.vi}.`, en: `${counts.en}.` };
  if (good)
    return { vi: `${counts.vi}. Không có gì mới để ghi.`, en: `${counts.en}. There was nothing new to record.` };
  return {
    vi: `${counts.vi}. KHÔNG ghi gì: hãy sửa các lỗi trên rồi nhập lại${options.goodRows ? '' : ', hoặc thêm --good-rows để ghi riêng các dòng đúng'}.`,
    en: `${counts.en}. NOTHING was recorded: repair the errors above and import again${options.goodRows ? '' : ', or add --good-rows to take the good rows alone'}.`,
  };
}

/** Said where there are some: rows with them are taken in. */
function warningsOf(count: number): Bilingual {
  if (count === 0) return { vi: '', en: '' };
  return { vi: `, ${numeral(count, 'vi')} lưu ý`, en: `, warnings ${numeral(count, 'en')}` };
}

/** The last line of a run. */
export function describeRun(outcomes: readonly FileOutcome[], dataVersion: string, options: ImportOptions): Bilingual {
  const sum = (of: (outcome: FileOutcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const [files, accepted, refused] = [outcomes.length, sum((one) => one.accepted), sum((one) => (one.good ? 0 : 1))];
  const warnings = warningsOf(sum(({ report }) => report.warningCount));
  const done = options.dryRun ? { vi: 'sẽ được ghi', en: 'that would be recorded' } : { vi: 'đã ghi', en: 'recorded' };
  return {
    vi: `Số tệp: ${numeral(files, 'vi')}; số dòng ${done.vi}: ${numeral(accepted, 'vi')}; số tệp bị từ chối: ${numeral(refused, 'vi')}${warnings.vi}. Phiên bản số liệu: ${dataVersion}.`,
    en: `Files: ${numeral(files, 'en')}; rows ${done.en}: ${numeral(accepted, 'en')}; files refused: ${numeral(refused, 'en')}${warnings.en}. Data version: ${dataVersion}.`,
  };
}

function faultTable(faults: readonly Fault[], lang: Lang): string {
  const header =
    lang === 'vi'
      ? ['Mức', 'Dòng', 'Cột', 'Mã', 'Giá trị', 'Lỗi và cách sửa']
      : ['Level', 'Row', 'Column', 'Code', 'Value', 'What is wrong and how to repair it'];
  const rows = faults
    .slice(0, FAULTS_SHOWN)
    .map((fault) => [
      LEVELS[fault.severity][lang],
      fault.row === null ? '' : String(fault.row),
      fault.column ?? '',
      fault.code,
      fault.value ?? '',
      [fault.message[lang].replace(PLACE, ''), fault.suggestion?.[lang] ?? ''].join(' ').trim(),
    ]);
  return columns(header, rows);
}

const LEVELS: Readonly<Record<Fault['severity'], Bilingual>> = {
  error: { vi: 'LỖI', en: 'ERROR' },
  warning: { vi: 'lưu ý', en: 'warning' },
};

function shown(value: number | null, lang: Lang): string {
  return value === null ? (lang === 'vi' ? 'để trống' : 'nothing') : numeral(value, lang);
}
