import { addDays, type CivilDate, type DateRange } from '@lantoa/domain';

// First day of the lunar year; offices stand still around it.
const FIRST_DAYS: readonly CivilDate[] = [
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-03',
];

/** The days around Tết on which hardly anything takes place; null for years outside 2020 to 2030. */
export function lunarNewYear(year: number): DateRange | null {
  const first = FIRST_DAYS.find((day) => day.startsWith(`${year}-`));
  return first === undefined ? null : { from: addDays(first, -4), to: addDays(first, 7) };
}
