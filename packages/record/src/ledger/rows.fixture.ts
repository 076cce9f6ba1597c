import type { ActivityPayload } from '@lantoa/domain';
import type { AppendActivity, AppendBatch } from './append.types.ts';
import { activityIdOf } from './content-id.ts';

export const COMMUNE = '06001@2020-01-01';
export const OTHER_COMMUNE = '06002@2020-01-01';
export const DISTRICT = '180@2020-01-01';

function payloadOf(changes: Partial<ActivityPayload> = {}): ActivityPayload {
  return {
    date: '2023-04-20',
    organisation: 'police-06001',
    actor: 'commune_police',
    scope: 'commune',
    districts: [DISTRICT],
    places: [{ unit: COMMUNE, attendances: null }],
    topics: [{ topic: 'drug_prevention', role: 'primary' }],
    subtopics: [],
    activityType: 'direct_session',
    channel: 'direct',
    setting: null,
    groups: [],
    observances: [],
    counts: {
      sessions: { value: 1, quality: 'counted', isRounded: false },
      attendances: { value: 97, quality: 'counted', isRounded: false },
      duration_minutes: { value: 37.5, quality: 'counted', isRounded: false },
    },
    ...changes,
  };
}

/** Activity number `n`: unlike every other one. */
export function activityOf(n: number, changes: Partial<ActivityPayload> = {}): AppendActivity {
  const payload = payloadOf({ subtopics: [`number_${String(n)}`], ...changes });
  const text = {
    note: `Phối hợp Đoàn Thanh niên, lần ${String(n)}`,
    organisationAsWritten: 'Công an xã Hoàng Văn Thụ',
  };
  return { activityId: activityIdOf(payload, text), status: 'VERIFIED', payload, text };
}

export function* activitiesOf(count: number, from = 1): Generator<AppendActivity> {
  for (let n = from; n < from + count; n += 1) yield activityOf(n);
}

export function batchOf(idempotencyKey: string, changes: Partial<AppendBatch> = {}): AppendBatch {
  return { source: 'import', isSample: false, by: 'tester', idempotencyKey, ...changes };
}
