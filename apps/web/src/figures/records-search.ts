/** Filters of the list of activities that a row of these pages can carry over. */
export type RecordsSearch = Readonly<
  Partial<
    Record<
      'period' | 'district' | 'topic' | 'channel' | 'targetGroup' | 'activityType' | 'language' | 'flag',
      string | undefined
    >
  >
>;
