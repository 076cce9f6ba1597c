import { INDICATORS, type ActivityPayload } from '../model/activity.ts';

/** A cell of an activity in a report: a column of the activity list, and what stands in it. */
export interface ReportCell {
  readonly cell: string;
  /** Codes and ids as they are, several divided by `|`; counts as digits. */
  readonly value: string;
}

/** The cells of an activity that a reader compares and remarks on, in the order of the form; empty ones are left out. */
export function reportCells(payload: ActivityPayload): ReportCell[] {
  const { date, activityType, channel, topics, places, groups, counts } = payload;
  const cells: ReportCell[] = [
    { cell: 'date', value: date },
    { cell: 'activity_type', value: activityType },
    { cell: 'channel', value: channel },
    { cell: 'topics', value: topics.map(({ topic }) => topic).join('|') },
    { cell: 'communes', value: places.map(({ unit }) => unit).join('|') },
    { cell: 'groups', value: groups.map(({ group }) => group).join('|') },
    ...INDICATORS.map((indicator) => ({ cell: indicator, value: counts[indicator]?.value.toString() ?? '' })),
  ];
  return cells.filter(({ value }) => value !== '');
}
