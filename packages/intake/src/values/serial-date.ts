import { addDays, type CivilDate } from '@lantoa/domain';

// Day 60 of the 1900 system is 29 February 1900, a day that never was: earlier serials stand one day further on.
const LOST_DAY = 60;
const LAST_SERIAL = 2_958_465;

/** The day of a workbook's date serial (time of day dropped); null outside the years 1900 to 9999. */
export function dateOfSerial(serial: number, system1904: boolean): CivilDate | null {
  const days = Math.floor(serial);
  if (!Number.isFinite(days) || days < 0 || days > LAST_SERIAL) return null;
  if (system1904) return addDays('1904-01-01', days);
  if (days === 0 || days === LOST_DAY) return null;
  return addDays(days < LOST_DAY ? '1899-12-31' : '1899-12-30', days);
}
