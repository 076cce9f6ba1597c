import type { ActivityPayload, ReferenceIndex } from '@lantoa/domain';
import type { ActivityRecord } from '../model/intake-event.ts';

/** A row of the expected files in normal form. */
export interface ExpectedRow {
  readonly row: number;
  readonly stt: number;
  readonly date: string;
  readonly actor: string;
  readonly scope: string;
  readonly districts: string[];
  readonly communes: string[];
  readonly split: number[] | null;
  readonly topics: string[];
  readonly subtopics: string[];
  readonly activity_type: string;
  readonly channel: string;
  readonly reach_basis: string;
  readonly groups: string[];
  readonly setting: string | null;
  readonly sessions: number | null;
  readonly attendances: number | null;
  readonly breakdown: Record<string, number>;
  readonly duration_minutes: number | null;
  readonly news_items: number | null;
  readonly leaflets: number | null;
  readonly social_reach: number | null;
  readonly observances: string[];
  readonly note: string;
}

export function code(unit: string): string {
  return unit.slice(0, unit.indexOf('@'));
}

function valueOf(payload: ActivityPayload, indicator: keyof ActivityPayload['counts']): number | null {
  return payload.counts[indicator]?.value ?? null;
}

/** A record in the words of the expected files; STT is no part of it. */
export function normalForm(index: ReferenceIndex, { row, payload, text }: ActivityRecord): Omit<ExpectedRow, 'stt'> {
  const split = payload.places.map(({ attendances }) => attendances).filter((count) => count !== null);
  const reachBasis = index.code('channel', payload.channel)?.attributes.reachBasis ?? '';
  return {
    row,
    date: payload.date,
    actor: payload.actor,
    // The expected files call a commune that an area-wide item is about a tag.
    scope: payload.scope === 'commune' && reachBasis === 'area_wide' ? 'place_tag' : payload.scope,
    districts: payload.districts.map(code),
    communes: payload.places.map(({ unit }) => code(unit)),
    split: split.length === 0 ? null : split,
    topics: payload.topics.map(({ topic }) => topic),
    subtopics: [...payload.subtopics],
    activity_type: payload.activityType,
    channel: payload.channel,
    reach_basis: reachBasis,
    groups: payload.groups.map(({ group }) => group),
    setting: payload.setting,
    sessions: valueOf(payload, 'sessions'),
    attendances: valueOf(payload, 'attendances'),
    breakdown: Object.fromEntries(
      payload.groups.flatMap(({ group, attendances }) => (attendances === null ? [] : [[group, attendances]])),
    ),
    duration_minutes: valueOf(payload, 'duration_minutes'),
    news_items: valueOf(payload, 'press_items'),
    leaflets: valueOf(payload, 'leaflets'),
    social_reach: valueOf(payload, 'social_reach'),
    observances: [...payload.observances],
    note: text.note,
  };
}
