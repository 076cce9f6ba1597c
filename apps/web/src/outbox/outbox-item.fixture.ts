import type { ActivityItem, TheirVersion, WholeActivity } from './outbox-item.ts';

const activity: WholeActivity = {
  ...{ date: '2026-03-02', organisation: 'police', scope: 'commune', districts: [], places: [], topics: [] },
  ...{ subtopics: [], activityType: 'contest', channel: 'direct_community', setting: null, groups: [] },
  ...{ observances: [], counts: [], flags: [], themes: [], partners: [], movements: [], campaignLinks: [] },
  ...{ languages: [], platform: null, village: '', otherActors: [], announcedOn: null, quiz: null },
  ...{ recognition: null, attachments: [], note: '' },
};
const theirs: TheirVersion = {
  ...{ id: 'a', revision: 2, status: 'SUBMITTED', isOpen: true },
  activity,
};

function build(changes: Partial<ActivityItem> = {}): ActivityItem {
  const state = { kind: 'waiting', tries: 0, dueAt: 0 } as const;
  const own = { id: 'a', account: 'one', expectedRevision: 0, idempotencyKey: 'first', confirmed: [] };
  return { ...own, activity, writtenAt: 1, state, ...changes };
}

export const itemOf = Object.assign(build, { theirs });
