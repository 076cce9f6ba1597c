import { addDays, type CivilDate } from '@lantoa/domain';

interface Dated {
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
}

/** Numbers days so that those of one number have the same entries in force. */
export class Epochs {
  private readonly boundaries: readonly CivilDate[];
  private readonly known = new Map<CivilDate, number>();

  constructor(entries: readonly Dated[]) {
    const starts = entries.flatMap(({ validFrom, validTo }) => [
      ...(validFrom === null ? [] : [validFrom]),
      ...(validTo === null ? [] : [addDays(validTo, 1)]),
    ]);
    this.boundaries = [...new Set(starts)];
  }

  /** One epoch for all days: nothing begins or ends. */
  get isOne(): boolean {
    return this.boundaries.length === 0;
  }

  of(date: CivilDate): number {
    const known = this.known.get(date);
    if (known !== undefined) return known;
    const epoch = this.boundaries.filter((boundary) => boundary <= date).length;
    this.known.set(date, epoch);
    return epoch;
  }
}
