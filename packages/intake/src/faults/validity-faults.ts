import type { CivilDate, Code, DateRange, Organisation } from '@lantoa/domain';
import { showDate } from '../values/show-date.ts';
import type { BilingualText } from './make-fault.ts';
import type { CellFault } from './row-faults.ts';

interface Validity {
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
}

/** A code that is not used on the day, or on any day of the period, that the row tells of. */
export function codeNotInForce(input: {
  readonly column: string;
  readonly value: string;
  /** The one value of the cell that names the code; undefined where the cell is not told apart. */
  readonly part: string | undefined;
  readonly code: Code;
  readonly days: CivilDate | DateRange;
  /** What the list puts in its place. */
  readonly successor: Code | null;
  /** Codes in force, to choose from where the list names no successor. */
  readonly others: readonly Code[];
}): CellFault {
  const { column, value, part, code, successor, others } = input;
  const validity = showValidity(code);
  const days = showDays(input.days);
  return {
    column,
    code: 'code_not_valid_on_date',
    value,
    text: {
      vi: `“${code.vi}” (${code.code}) chỉ dùng ${validity.vi}, không dùng cho ${days}.`,
      en: `“${code.en}” (${code.code}) is used ${validity.en} only, not for ${days}.`,
    },
    repair: successor
      ? {
          vi: `Ghi “${successor.vi}” thay cho mã này, hoặc kiểm tra lại ngày.`,
          en: `Write “${successor.vi}” in its place, or check the date.`,
        }
      : {
          vi: `Chọn một trong: ${others.map(({ vi }) => vi).join('; ')}; hoặc kiểm tra lại ngày.`,
          en: `Choose one of: ${others.map(({ vi }) => vi).join('; ')}; or check the date.`,
        },
    candidates: successor ? [successor.code] : [],
    ...(part !== undefined && { part }),
  };
}

/** A body that had ended, or had not begun, on the day. */
export function bodyNotInForce(column: string, value: string, body: Organisation, date: CivilDate): CellFault {
  const validity = showValidity(body);
  return {
    column,
    code: 'code_not_valid_on_date',
    value,
    text: {
      vi: `${body.vi} chỉ hoạt động ${validity.vi}, không có vào ngày ${showDate(date)}.`,
      en: `${body.en} existed ${validity.en} only, not on ${showDate(date)}.`,
    },
    repair: {
      vi: 'Ghi tên cơ quan đang hoạt động vào ngày đó, hoặc kiểm tra lại ngày.',
      en: 'Name the body that existed on that day, or check the date.',
    },
  };
}

function showDays(days: CivilDate | DateRange): string {
  return typeof days === 'string' ? showDate(days) : `${showDate(days.from)}–${showDate(days.to)}`;
}

function showValidity({ validFrom, validTo }: Validity): BilingualText {
  const from = validFrom === null ? null : showDate(validFrom);
  const to = validTo === null ? null : showDate(validTo);
  if (from !== null && to !== null) return { vi: `từ ${from} đến hết ${to}`, en: `from ${from} to ${to}` };
  return to === null
    ? { vi: `từ ${from ?? ''}`, en: `from ${from ?? ''}` }
    : { vi: `đến hết ${to}`, en: `until ${to}` };
}
