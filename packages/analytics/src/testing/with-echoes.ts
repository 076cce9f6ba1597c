import { addDays, type ActivityPayload } from '@lantoa/domain';
import { WORLD_CODES, type World } from '@lantoa/oracle';

interface Echo {
  readonly days: number;
  readonly percent: number;
  /** The second report calls it another form, names no setting, and writes the word for the kind of village. */
  readonly isOtherwiseTold?: boolean;
}

/** The world with a second report of each first revision: some days later, with a share of its attendances. */
export function withEchoes(world: World, { days, percent, isOtherwiseTold = false }: Echo): World {
  const batches = world.batches.map((batch) => ({
    ...batch,
    activities: batch.activities.flatMap((one) => {
      const { attendances, ...others } = one.payload.counts;
      if (one.revision > 1 || !attendances) return [one];
      const value = Math.floor((attendances.value * percent) / 100);
      const payload = {
        ...one.payload,
        date: addDays(one.payload.date, days),
        places: one.payload.places.map(({ unit }) => ({ unit, attendances: null })),
        groups: [],
        counts: { ...others, attendances: { ...attendances, value } },
        ...(isOtherwiseTold && otherwise(one.payload)),
      };
      return [one, { ...one, activityId: one.activityId.replace(/^0/, '1'), payload }];
    }),
  }));
  return { ...world, batches };
}

function otherwise({ activityType, village }: ActivityPayload): Partial<ActivityPayload> {
  const other = WORLD_CODES.activity_type.find((code) => code !== activityType) ?? activityType;
  return { activityType: other, setting: null, ...(village !== undefined && { village: `Thôn ${village}` }) };
}
