import { Inject, Injectable } from '@nestjs/common';
import type { ActivityRecord } from '@lantoa/analytics';
import { addDays, addYears, INDICATORS, type ActivityPayload, type DateRange } from '@lantoa/domain';
import type { EntryHistory, NearActivity } from '@lantoa/intake';
import type { Viewer } from '@lantoa/record';
import { analyticsRights } from '../../platform/auth/analytics-rights.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';

/** Older work says little about how large an activity of today is. */
const YEARS_OF_HISTORY = 3;
/** The newest of them; more would not move a median. */
const MOST = 200;

export interface Neighbours {
  readonly history: EntryHistory;
  readonly near: readonly NearActivity[];
}

/** What is on record around an activity, as far as whoever enters it may see records. */
@Injectable()
export class EntryNeighbours {
  constructor(@Inject(LedgerFollower) private readonly follower: LedgerFollower) {}

  /** @param id of the activity itself, which is no neighbour of its own */
  async around(id: string, payload: ActivityPayload, viewer: Viewer): Promise<Neighbours> {
    const communes = payload.places.map(({ unit }) => unit);
    if (communes.length === 0) return { history: {}, near: [] };
    const { date } = payload;
    const [past, near] = await Promise.all([
      this.activities(viewer, communes, {
        from: addYears(date, -YEARS_OF_HISTORY),
        to: addYears(date, YEARS_OF_HISTORY),
      }),
      this.activities(viewer, communes, { from: addDays(date, -1), to: addDays(date, 1) }),
    ]);
    const others = (found: readonly ActivityRecord[]) => found.filter((record) => record.id !== id);
    return { history: historyOf(payload, others(past)), near: others(near).map(nearOf) };
  }

  private async activities(
    viewer: Viewer,
    commune: readonly string[],
    range: DateRange,
  ): Promise<readonly ActivityRecord[]> {
    const where = { commune, status: ['SUBMITTED', 'VERIFIED'] as const };
    const query = { period: { range }, where, limit: MOST, offset: 0 };
    const { activities } = await this.follower.model.activities(query, analyticsRights(viewer), 'writing');
    return activities;
  }
}

// Only one commune's own activities of the same form: a loudspeaker round and a class say nothing about each other.
function historyOf({ places, activityType }: ActivityPayload, past: readonly ActivityRecord[]): EntryHistory {
  if (places.length !== 1) return {};
  const alike = past.filter((record) => record.communes.length === 1 && record.activityType.code === activityType);
  return Object.fromEntries(
    INDICATORS.map((indicator) => [
      indicator,
      alike.flatMap(({ counts }) => counts.flatMap((count) => (count.indicator === indicator ? [count.value] : []))),
    ]),
  );
}

function nearOf(record: ActivityRecord): NearActivity {
  const attendances = record.counts.find(({ indicator }) => indicator === 'attendances');
  return {
    id: record.id,
    organisation: record.organisation ?? record.actor.label,
    date: record.date,
    places: record.communes.map(({ unit }) => ({ unit: unit.id, attendances: null })),
    setting: record.setting?.code ?? null,
    activityType: record.activityType.code,
    topics: record.topics.map(({ topic }) => ({ topic: topic.code, role: 'integrated' })),
    counts: attendances ? { attendances: { value: attendances.value, quality: 'imported', isRounded: false } } : {},
  };
}
