/**
 * Codes of the months that a day lies in and of those before them: from the 15th to the 14th first (ND 09/2019 art. 12), then
 * of the calendar. Example: 20 December 2025 lies in admin:2026-M01, before it comes admin:2025-M12.
 */
export function nearMonths(day: string): readonly string[] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const calendar = year * 12 + month - 1;
  const reporting = date >= 15 ? calendar + 1 : calendar;
  return [
    ...[reporting, reporting - 1].map((at) => monthCode('admin', at)),
    ...[calendar, calendar - 1].map((at) => monthCode('cal', at)),
  ];
}

/** Months are counted from January of year 0. */
function monthCode(scheme: string, month: number): string {
  return `${scheme}:${String(Math.floor(month / 12)).padStart(4, '0')}-M${String((month % 12) + 1).padStart(2, '0')}`;
}
