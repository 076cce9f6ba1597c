import type { ActivityRevision, ReferenceIndex } from '@lantoa/domain';
import type { NaiveDetail } from './naive-question.ts';

/** What an activity says of one of its details; empty where it says nothing. */
export function detailsOf(index: ReferenceIndex, { payload }: ActivityRevision, detail: NaiveDetail): string[] {
  switch (detail) {
    case 'PLAN':
      return plansOf(index, payload.topics, payload.date);
    case 'ORGANISATION':
      return payload.organisation === null ? [] : [payload.organisation];
    case 'VILLAGE':
      return villageOf(payload);
    case 'CONTENT_THEME':
      return [...(payload.themes ?? [])];
    case 'PARTNER':
      return (payload.partners ?? []).map(({ partner }) => partner);
    case 'MOVEMENT':
      return [...(payload.movements ?? [])];
    case 'CAMPAIGN_LINK':
      return [...(payload.campaignLinks ?? [])];
    case 'FLAG':
      return [...(payload.flags ?? [])];
    case 'LANGUAGE':
      return [...(payload.languages ?? [])];
    case 'PLATFORM':
      return payload.platform === undefined ? [] : [payload.platform];
  }
}

/** First and last day of a plan: what its code says, else those of the year it was issued in. */
export function daysOfPlan(index: ReferenceIndex, plan: { code: string; date: string }): { from: string; to: string } {
  const code = index.code('plan', plan.code);
  const [year = ''] = plan.date.split('-');
  return { from: code?.validFrom ?? `${year}-01-01`, to: code?.validTo ?? `${year}-12-31` };
}

function plansOf(index: ReferenceIndex, topics: readonly { topic: string }[], date: string): string[] {
  const found: string[] = [];
  for (const plan of index.pack.plans) {
    const { from, to } = daysOfPlan(index, plan);
    const touched = topics.some(({ topic }) => topic === plan.topic);
    if (touched && from <= date && date <= to) found.push(plan.code);
  }
  return found;
}

// A village lies in the one commune that is named; of several nobody knows in which.
function villageOf({ village, places }: ActivityRevision['payload']): string[] {
  const communes = [...new Set(places.map(({ unit }) => unit))];
  return village === undefined || communes.length !== 1 ? [] : [`${communes.join('')}/${village}`];
}
