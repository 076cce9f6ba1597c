import { addDays, daysBetween, type CivilDate } from '@lantoa/domain';

const EPOCH: CivilDate = '1970-01-01';
const numbers = new Map<CivilDate, number>();

/** Days since 1970-01-01: how the read model stores a civil date. Remembered, as a feed asks for the same days again and again. */
export function dayNumber(date: CivilDate): number {
  let number = numbers.get(date);
  if (number === undefined) {
    number = daysBetween(EPOCH, date);
    numbers.set(date, number);
  }
  return number;
}

export function civilDateOf(day: number): CivilDate {
  return addDays(EPOCH, day);
}
