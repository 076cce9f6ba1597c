import { addDays, cleanText, isCivilDate, type CivilDate } from '@lantoa/domain';
import type { Cell } from '../model/table.ts';
import { readDate } from '../values/read-date.ts';
import { dateOfSerial } from '../values/serial-date.ts';

/** A time of day, in seconds since midnight, and its day where the cell tells one. */
export interface Moment {
  readonly date: CivilDate | null;
  readonly seconds: number;
}

const DAY = 86_400;
/** Serial numbers of 2000 to 2099. */
const SERIAL = { first: 36_526, last: 73_050 };
const CLOCK =
  /^(\d{1,2}) ?(?::|h|giờ) ?(?:(\d{1,2})(?: ?(?::|p|phút) ?(\d{1,2})(?:[.,]\d+)?)?)?(?: ?(?:s|giây|p|phút))?(?: ?(am|pm|sa|ch))?$/iu;
const DAY_FIRST = /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2}-\d{1,2})(?:,? |T)(.+)$/u;
const DAY_LAST = /^(.+?),? (?:ngày )?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2}-\d{1,2})$/u;
const OFFSET = /^(.*\d) ?(Z|[+-]\d{2}:?\d{2})$/u;
/** Viet Nam is seven hours ahead and keeps one time all year. */
const LOCAL_OFFSET = 7 * 3_600;

/**
 * A time written `17:00`, `17h00`, `5:00 PM`, alone or with its day before or behind it, or held by a workbook cell. An
 * instant with an offset is told in the time of Viet Nam. null for what is none of them.
 */
export function readMoment(cell: Cell): Moment | null {
  if (cell.number !== null) return fromSerial(cell.number);
  const text = cleanText(cell.text);
  const first = DAY_FIRST.exec(text);
  if (first) return withDay(first[1] ?? '', first[2] ?? '');
  const last = DAY_LAST.exec(text);
  if (last) return withDay(last[2] ?? '', last[1] ?? '');
  const seconds = clock(text);
  return seconds === null ? null : { date: null, seconds };
}

function withDay(day: string, time: string): Moment | null {
  const reading = readDate({ text: day, number: null, date: null, formula: false });
  if (reading.kind !== 'date') return null;
  const zoned = OFFSET.exec(time);
  const seconds = clock(zoned?.[1] ?? time);
  if (seconds === null) return null;
  return zoned ? inLocalTime(reading.date, seconds - offsetOf(zoned[2] ?? 'Z')) : { date: reading.date, seconds };
}

function inLocalTime(date: CivilDate, secondsInUtc: number): Moment {
  const local = secondsInUtc + LOCAL_OFFSET;
  return { date: addDays(date, Math.floor(local / DAY)), seconds: ((local % DAY) + DAY) % DAY };
}

function offsetOf(text: string): number {
  if (text === 'Z') return 0;
  const digits = text.replace(/\D/gu, '');
  const seconds = Number(digits.slice(0, 2)) * 3_600 + Number(digits.slice(2)) * 60;
  return text.startsWith('-') ? -seconds : seconds;
}

function clock(text: string): number | null {
  const found = CLOCK.exec(text.trim());
  if (!found) return null;
  const [, hour = '', minute = '0', second = '0', half] = found;
  const [h, m, s] = [hourOf(Number(hour), half?.toLowerCase()), Number(minute), Number(second)];
  return h === null || h > 23 || m > 59 || s > 59 ? null : h * 3_600 + m * 60 + s;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'pm' || half === 'ch' ? 12 : 0);
}

// A time is a part of a day; spreadsheets keep it to a few millionths of a second.
function fromSerial(serial: number): Moment | null {
  if (serial < 0) return null;
  const rounded = Math.round(serial * DAY);
  const [days, seconds] = [Math.floor(rounded / DAY), rounded % DAY];
  if (days === 0) return { date: null, seconds };
  const date = days >= SERIAL.first && days <= SERIAL.last ? dateOfSerial(days, false) : null;
  return date !== null && isCivilDate(date) ? { date, seconds } : null;
}
