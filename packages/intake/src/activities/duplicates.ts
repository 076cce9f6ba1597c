import { hash } from 'node:crypto';
import { daysBetween, type ActivityPayload, type CivilDate } from '@lantoa/domain';
import type { SheetRow } from '../model/table.ts';

const ATTENDANCE_SPREAD = 0.1;
const EPOCH: CivilDate = '1970-01-01';
// 96 bits: two rows of a file never share them by chance.
const KEY_LENGTH = 16;

/** Remembers rows by short hashes only, so that a long file does not stay in memory. */
export class Duplicates {
  private readonly rows = new Map<string, number>();
  private readonly events = new Map<number, number[]>();
  private readonly numbers = new Map<string, number>();
  private readonly days = new Map<CivilDate, number>();

  /** The earlier row whose cells (all but `skipped`) are the same; null for the first of them. */
  sameRow(row: SheetRow, skipped: number | undefined): number | null {
    const texts = row.cells.map((cell, position) => (position === skipped ? '' : cell.text.trim()));
    while (texts.at(-1) === '') texts.pop();
    const key = hash('sha256', texts.join('\u001F'), 'base64url').slice(0, KEY_LENGTH);
    const earlier = this.rows.get(key);
    if (earlier === undefined) this.rows.set(key, row.row);
    return earlier ?? null;
  }

  /**
   * The earlier row that may tell of the same event: a place, the form and a topic in common, at most one day and 10 %
   * of attendances apart. Rows without attendances are not compared: many of them are alike.
   */
  sameEvent(row: number, payload: ActivityPayload): number | null {
    const attendances = payload.counts.attendances?.value ?? 0;
    if (attendances === 0) return null;
    const day = this.dayOf(payload.date);
    const places = payload.places.length > 0 ? payload.places.map(({ unit }) => unit) : payload.districts;
    const keys = places.flatMap((unit) =>
      payload.topics.map(({ topic }) => this.numberOf(`${unit} ${payload.activityType} ${topic}`) * 100_000),
    );
    const earlier = keys
      .flatMap((key) => [day - 1, day, day + 1].map((near) => this.near(key + near, attendances)))
      .filter((found) => found !== null);
    for (const key of keys) this.remember(key + day, attendances, row);
    return earlier.length === 0 ? null : Math.min(...earlier);
  }

  private near(key: number, attendances: number): number | null {
    const known = this.events.get(key) ?? [];
    for (let position = 0; position < known.length; position += 2) {
      const other = known[position] ?? 0;
      const row = known[position + 1] ?? 0;
      if (Math.abs(other - attendances) <= ATTENDANCE_SPREAD * Math.max(other, attendances)) return row;
    }
    return null;
  }

  private remember(key: number, attendances: number, row: number): void {
    const known = this.events.get(key);
    if (known) known.push(attendances, row);
    else this.events.set(key, [attendances, row]);
  }

  private numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const next = this.numbers.size + 1;
    this.numbers.set(text, next);
    return next;
  }

  private dayOf(date: CivilDate): number {
    const known = this.days.get(date);
    if (known !== undefined) return known;
    const day = daysBetween(EPOCH, date);
    this.days.set(date, day);
    return day;
  }
}
