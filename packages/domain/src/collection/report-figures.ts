import { INDICATORS, type ActivityPayload, type Indicator } from '../model/activity.ts';

export interface ReportFigures {
  /** null: the report as a whole, each activity once. */
  readonly topic: string | null;
  readonly activities: number;
  /** Those that were reported at all; a reported zero is a value. */
  readonly counts: readonly { readonly indicator: Indicator; readonly value: number }[];
}

/**
 * What a report says in figures: a row for each topic and one for the whole. Convention (domain reference 3.8): an activity
 * counts in full for each of its topics, so rows do not add up to the total. Edge: an indicator that no activity reports is
 * absent, not zero. Example: one session for drugs and crime: 1 for each, 1 in all.
 */
export function reportFigures(payloads: readonly ActivityPayload[]): ReportFigures[] {
  const topics = [...new Set(payloads.flatMap((payload) => payload.topics.map(({ topic }) => topic)))].toSorted();
  const ofTopic = (topic: string) => payloads.filter((payload) => payload.topics.some((one) => one.topic === topic));
  return [
    ...topics.map((topic) => figuresOf(topic, ofTopic(topic))),
    ...(payloads.length === 0 ? [] : [figuresOf(null, payloads)]),
  ];
}

function figuresOf(topic: string | null, payloads: readonly ActivityPayload[]): ReportFigures {
  const counts = INDICATORS.flatMap((indicator) => {
    const reported = payloads.flatMap(({ counts: { [indicator]: count } }) => (count ? [count.value] : []));
    return reported.length === 0 ? [] : [{ indicator, value: reported.reduce((sum, value) => sum + value, 0) }];
  });
  return { topic, activities: payloads.length, counts };
}
