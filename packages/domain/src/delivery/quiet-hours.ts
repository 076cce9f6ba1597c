/** Times of day in Asia/Ho_Chi_Minh, `HH:MM`. The same time twice: no quiet hours. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** Nights, unless somebody chooses otherwise. */
export const NIGHT: QuietHours = { from: '21:00', to: '06:00' };

export const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;
/** Asia/Ho_Chi_Minh is UTC+7 the whole year, since 1975. */
const ZONE_MINUTES = 7 * 60;

/**
 * The instant at which quiet hours end that an instant falls into; null: it falls into none.
 * Convention: the first minute is quiet, the last one named is not. Edge: hours over midnight belong to both days.
 * Example: 21:00 to 06:00, at 23:30 on 1 June: 06:00 on 2 June; at 06:00: null.
 */
export function quietUntil(at: Date, { from, to }: QuietHours): Date | null {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  const minute = (Math.floor(at.getTime() / MINUTE) + ZONE_MINUTES) % DAY_MINUTES;
  const isOverMidnight = end < start;
  const isQuiet = isOverMidnight ? minute >= start || minute < end : minute >= start && minute < end;
  if (!isQuiet) return null;
  const left = (end - minute + DAY_MINUTES) % DAY_MINUTES;
  return new Date((Math.floor(at.getTime() / MINUTE) + left) * MINUTE);
}

function minutesOf(time: string): number {
  const [hours = '', minutes = ''] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
