import { cleanText, isCivilDate, type CivilDate } from '@lantoa/domain';
import type { Cell } from '../model/table.ts';
import { dateOfSerial } from './serial-date.ts';

export type DateReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'date'; readonly date: CivilDate }
  /** `near` is the day that was probably meant. */
  | { readonly kind: 'invalid'; readonly near: CivilDate | null };

const TIME = '(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?';
const DAY_FIRST = new RegExp(`^(?:ngày )?(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?(\\d{4}|\\d{2})${TIME}$`, 'iu');
const ISO = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${TIME}$`, 'u');
// Serial numbers of 2000 to 2099, for date cells that lost their format.
const SERIAL = { first: 36_526, last: 73_050 };

/** A day written `dd/mm/yyyy` (also with `-` or `.`), as ISO, or held by a workbook cell. */
export function readDate(cell: Cell): DateReading {
  if (cell.date !== null) return { kind: 'date', date: cell.date };
  if (cell.number !== null) return fromNumber(cell.number);
  const text = cleanText(cell.text);
  if (text === '' || /^(?:\.{2,}|…+)$/.test(text)) return { kind: 'blank' };
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return fromParts(dayFirst[3] ?? '', dayFirst[2] ?? '', dayFirst[1] ?? '');
  const iso = ISO.exec(text);
  return iso ? fromParts(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '') : { kind: 'invalid', near: null };
}

function fromNumber(serial: number): DateReading {
  const date = serial >= SERIAL.first && serial <= SERIAL.last ? dateOfSerial(serial, false) : null;
  return date === null ? { kind: 'invalid', near: null } : { kind: 'date', date };
}

function fromParts(year: string, month: string, day: string): DateReading {
  const date = civil(year, month, day);
  // A year of two digits is not guessed: only offered.
  if (year.length === 2) return { kind: 'invalid', near: onlyReal(civil(`20${year}`, month, day)) };
  if (isCivilDate(date)) return { kind: 'date', date };
  return { kind: 'invalid', near: onlyReal(civil(year, day, month)) ?? lastOfMonth(year, month, day) };
}

function civil(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function onlyReal(date: string): CivilDate | null {
  return isCivilDate(date) ? date : null;
}

function lastOfMonth(year: string, month: string, day: string): CivilDate | null {
  if (Number(day) < 29 || Number(day) > 31) return null;
  return ['30', '29', '28'].map((last) => civil(year, month, last)).find((date) => isCivilDate(date)) ?? null;
}
