import type { ActivityPayload } from '../model/activity.ts';
import { foldVietnamese } from '../text/fold-vietnamese.ts';
import { daysBetween } from '../time/civil-date.ts';

/** What two records of one event agree in. */
export const DUPLICATE_CRITERIA = ['UNIT', 'DATE', 'VENUE', 'TOPIC', 'SIZE'] as const;
export type DuplicateCriterion = (typeof DUPLICATE_CRITERIA)[number];

/** CLOSE is near enough for one event; UNKNOWN: one of the two does not say. */
export const DUPLICATE_VERDICTS = ['SAME', 'CLOSE', 'DIFFERENT', 'UNKNOWN'] as const;
export type DuplicateVerdict = (typeof DUPLICATE_VERDICTS)[number];

export type Told = Pick<
  ActivityPayload,
  'date' | 'places' | 'setting' | 'village' | 'activityType' | 'topics' | 'counts'
> & { readonly channel?: string | undefined };

// Longest first: "tổ dân phố" begins with "tổ".
const KINDS_OF_VILLAGE = [
  'tổ dân phố',
  'khu dân cư',
  'khối phố',
  'khu phố',
  'thôn',
  'bản',
  'xóm',
  'khối',
  'khu',
  'tổ',
].map((kind) => `${folded(kind)} `);

/**
 * How far two records agree in unit, date, venue, topic and size, one verdict each.
 * Reference: domain reference 3 rule 9. Convention: all communes or topics in common are the same, some are close; one day
 * apart is close; attendances at most 10 % of the larger figure apart are close. The venue is the village where both name
 * one, else the setting; the word for the kind of village ("thôn", "bản", "khối") does not count.
 * Edge: no commune, no attendances or no venue is unknown, which is not close.
 * Example: 100 and 90 attendances in one commune on two days in a row: unit same, date close, size close.
 */
export function duplicateCriteria(a: Told, b: Told): Readonly<Record<DuplicateCriterion, DuplicateVerdict>> {
  const days = Math.abs(daysBetween(a.date, b.date));
  return {
    UNIT: shared(
      a.places.map(({ unit }) => unit),
      b.places.map(({ unit }) => unit),
    ),
    DATE: days === 0 ? 'SAME' : days === 1 ? 'CLOSE' : 'DIFFERENT',
    VENUE: venue(a, b),
    TOPIC: shared(
      a.topics.map(({ topic }) => topic),
      b.topics.map(({ topic }) => topic),
    ),
    SIZE: size(a.counts.attendances?.value, b.counts.attendances?.value),
  };
}

function shared(a: readonly string[], b: readonly string[]): DuplicateVerdict {
  if (a.length === 0 || b.length === 0) return 'UNKNOWN';
  const [first, second] = [new Set(a), new Set(b)];
  const common = [...first].filter((one) => second.has(one)).length;
  if (common === 0) return 'DIFFERENT';
  return common === first.size && common === second.size ? 'SAME' : 'CLOSE';
}

function venue(a: Told, b: Told): DuplicateVerdict {
  const [one, other] = [villageOf(a), villageOf(b)];
  if (one !== null && other !== null) return one === other ? 'SAME' : 'DIFFERENT';
  if (a.setting === null || b.setting === null) return 'UNKNOWN';
  return a.setting === b.setting ? 'SAME' : 'DIFFERENT';
}

/** The name without the words before it: "Thôn Bản Thí" is the "Bản Thí" of others. */
function villageOf({ village }: Told): string | null {
  let name = folded(village ?? '');
  for (;;) {
    const kind = KINDS_OF_VILLAGE.find((one) => name.startsWith(one));
    if (kind === undefined) return name === '' ? null : name;
    name = name.slice(kind.length);
  }
}

function folded(text: string): string {
  return foldVietnamese(text, { keepMarks: true });
}

function size(a: number | undefined, b: number | undefined): DuplicateVerdict {
  if (a === undefined || b === undefined) return 'UNKNOWN';
  if (a === b) return 'SAME';
  return Math.abs(a - b) * 10 <= Math.max(a, b) ? 'CLOSE' : 'DIFFERENT';
}
