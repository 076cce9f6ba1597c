import {
  cleanText,
  daysBetween,
  foldVietnamese,
  isCivilDate,
  periodOfCode,
  type AreaUnit,
  type DateRange,
} from '@lantoa/domain';
import { districtName } from '../lookup/place-name.ts';
import type { PlaceDirectory } from '../lookup/place-directory.ts';
import type { SheetRow } from '../model/table.ts';

/** What the rows above the header say. */
export interface Titles {
  readonly period: DateRange | null;
  /** Days that a date may lie in: wider than `period` where only a year or a quarter is named. */
  readonly dates: DateRange | null;
  readonly sampleNotice: boolean;
  readonly district: AreaUnit | null;
}

const DAY = '(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?';
const RANGE = new RegExp(`${DAY}\\s*(?:[-–—]|đến(?: hết)?(?: ngày)?|tới(?: ngày)?)\\s*${DAY}`, 'iu');
// "Lạng Sơn, ngày 15 tháng 6 năm 2023" dates the document, not its period.
const SIGNING_DATE = /\bngay \d{1,2} thang\b/u;
// Words of a district's name with its kind before it.
const LONGEST_NAME = 6;
const DISTRICT = /(?:huyện|thành phố|tp\.?)\s+[\p{L} ]+/giu;

export function readTitles(rows: readonly SheetRow[], places: PlaceDirectory): Titles {
  const texts = rows.flatMap((row) => row.cells.map((cell) => cleanText(cell.text))).filter((text) => text !== '');
  const written = texts.map(writtenRange).find((range) => range !== null) ?? null;
  const named = written === null ? shortest(texts.map(namedPeriod).filter((period) => period !== null)) : null;
  const period = written ?? named?.admin ?? null;
  return {
    period,
    dates: written ?? named?.either ?? null,
    sampleNotice: texts.some((text) => foldVietnamese(text).includes('so lieu mau')),
    district: period === null ? null : districtIn(texts, places, period),
  };
}

// "từ ngày 15/12/2022 đến ngày 14/12/2023"; the first day may leave its year out.
function writtenRange(text: string): DateRange | null {
  const parts = RANGE.exec(text);
  if (!parts) return null;
  const [, fromDay = '', fromMonth = '', fromYear, toDay = '', toMonth = '', toYear] = parts;
  if (toYear === undefined) return null;
  const to = civil(toYear, toMonth, toDay);
  const sameYear = civil(fromYear ?? toYear, fromMonth, fromDay);
  const from =
    fromYear === undefined && sameYear > to ? civil(String(Number(toYear) - 1), fromMonth, fromDay) : sameYear;
  return isCivilDate(from) && isCivilDate(to) && from <= to ? { from, to } : null;
}

function civil(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const QUARTERS: Readonly<Record<string, string>> = {
  i: 'Q1',
  ii: 'Q2',
  iii: 'Q3',
  iv: 'Q4',
  1: 'Q1',
  2: 'Q2',
  3: 'Q3',
  4: 'Q4',
};

interface NamedPeriod {
  readonly admin: DateRange;
  readonly either: DateRange;
}

// "Quý II năm 2023" says more than the "năm 2023" of the line above it.
function shortest(periods: readonly NamedPeriod[]): NamedPeriod | null {
  const length = ({ admin }: NamedPeriod): number => daysBetween(admin.from, admin.to);
  return periods.toSorted((a, b) => length(a) - length(b))[0] ?? null;
}

// A period by its name is the administrative one (15th to 14th); a list may mean the calendar's, so both are let in.
function namedPeriod(text: string): NamedPeriod | null {
  const folded = foldVietnamese(text);
  const suffix = SIGNING_DATE.test(folded) ? null : periodSuffix(folded);
  if (suffix === null) return null;
  const admin = windowOf('admin', suffix);
  const calendar = windowOf('cal', suffix);
  if (!admin || !calendar) return null;
  return { admin, either: { from: admin.from < calendar.from ? admin.from : calendar.from, to: calendar.to } };
}

interface PeriodSuffix {
  readonly first: string;
  readonly last: string;
}

function periodSuffix(folded: string): PeriodSuffix | null {
  const quarter = /\bquy (i{1,3}|iv|[1-4])(?: nam)? (\d{4})\b/u.exec(folded);
  if (quarter) return one(`${quarter[2] ?? ''}-${QUARTERS[quarter[1] ?? ''] ?? ''}`);
  const half = /\b(?:6|06|sau) thang (dau|cuoi) nam (\d{4})\b/u.exec(folded);
  if (half) return one(`${half[2] ?? ''}-${half[1] === 'dau' ? 'H1' : 'H2'}`);
  const nine = /\b(?:9|09|chin) thang(?: dau)?(?: nam)? (\d{4})\b/u.exec(folded);
  if (nine) return { first: `${nine[1] ?? ''}-Q1`, last: `${nine[1] ?? ''}-Q3` };
  const month = /\bthang (\d{1,2})(?: nam)? (\d{4})\b/u.exec(folded);
  if (month) return one(`${month[2] ?? ''}-M${(month[1] ?? '').padStart(2, '0')}`);
  const year = /\bnam (\d{4})\b/u.exec(folded);
  return year ? one(`${year[1] ?? ''}-Y`) : null;
}

function one(suffix: string): PeriodSuffix {
  return { first: suffix, last: suffix };
}

function windowOf(scheme: 'admin' | 'cal', { first, last }: PeriodSuffix): DateRange | null {
  const from = periodOfCode(`${scheme}:${first}`);
  const to = periodOfCode(`${scheme}:${last}`);
  return from && to ? { from: from.from, to: to.to } : null;
}

// "UBND HUYỆN HỮU LŨNG": the district that the whole file speaks of; none when several are named.
function districtIn(texts: readonly string[], places: PlaceDirectory, period: DateRange): AreaUnit | null {
  const named = texts
    .flatMap((text) => text.match(DISTRICT) ?? [])
    .flatMap((text) => {
      // The name ends somewhere after the word for its kind; longer names are tried first.
      const words = text.trim().split(' ', LONGEST_NAME);
      const tries = words
        .map((_, cut) => words.slice(0, words.length - cut).join(' '))
        .filter((part) => part.includes(' '));
      const unit = tries.map((part) => places.on('district', districtName(part), period.to)[0]).find(Boolean);
      return unit ? [unit] : [];
    });
  const [first] = named;
  return first && named.every((unit) => unit.id === first.id) ? first : null;
}
