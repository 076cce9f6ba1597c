import fc from 'fast-check';
import {
  ReferenceIndex,
  referenceRevisionsOf,
  type ActivityRevision,
  type ActivityStatus,
  type LedgerBatch,
  type ReferencePack,
  type SubmissionState,
} from '@lantoa/domain';
import type { NaiveRecord } from '../naive-question.ts';
import { arbitraryActivity, type ActivityShape } from './arbitrary-activity.ts';
import { overlaps, reportingMonth } from '../naive-calendar.ts';
import { arbitraryMerger } from './arbitrary-merger.ts';
import { arbitraryPack } from './arbitrary-pack.ts';

/** Months that a unit of a random world may have reported on or missed. */
const MONTHS = ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07', 'M08', 'M09'];
const STATUSES: readonly ActivityStatus[] = ['VERIFIED', 'VERIFIED', 'VERIFIED', 'SUBMITTED', 'RETURNED', 'RETRACTED'];

/** A province with all that was ever recorded about it, batch by batch as the ledger feeds it. */
export interface World {
  readonly pack: ReferencePack;
  readonly batches: readonly LedgerBatch[];
}

export interface WorldShape extends Partial<ActivityShape> {
  readonly maxActivities?: number;
  /** On 1 May 2023 communes merge and split. */
  readonly merging?: 'whole' | 'split';
}

/** What the oracle needs to know of a world, after all batches or the first `count` of them. */
export function recordOf(world: World, count = world.batches.length): NaiveRecord {
  const batches = world.batches.slice(0, count);
  return {
    index: new ReferenceIndex(world.pack),
    activities: batches.flatMap((batch) => batch.activities),
    submissions: batches.flatMap((batch) => batch.submissions),
  };
}

/**
 * Small random worlds: overlapping dated classes, activities of several topics, groups, communes and districts with and
 * without a reported split, up to three revisions of each with changes of status, retractions, missing reports that
 * come in later. The first batch holds the reference pack.
 */
export function arbitraryWorld(shape: WorldShape = {}): fc.Arbitrary<World> {
  const { maxActivities = 18, onePlaceOnly = false, merging } = shape;
  return (merging ? arbitraryMerger(merging) : arbitraryPack).chain((pack) => {
    const revision = fc.record({
      payload: arbitraryActivity(pack, { onePlaceOnly }),
      status: fc.constantFrom(...STATUSES),
    });
    const history = fc.oneof(
      { weight: 3, arbitrary: fc.array(revision, { minLength: 1, maxLength: 1 }) },
      { weight: 1, arbitrary: fc.array(revision, { minLength: 2, maxLength: 3 }) },
    );
    return fc
      .record({ histories: fc.array(history, { maxLength: maxActivities }), states: arbitraryStates(pack) })
      .map(({ histories, states }) => ({ pack, batches: batchesOf(pack, histories, states) }));
  });
}

type Histories = readonly (readonly Pick<ActivityRevision, 'payload' | 'status'>[])[];
type State = Pick<SubmissionState, 'unit' | 'period' | 'status' | 'onTime'>;

function arbitraryStates(pack: ReferencePack): fc.Arbitrary<State[][]> {
  const communes = pack.units.filter(({ level }) => level === 'commune').map(({ id }) => id);
  const state = fc.record({
    unit: fc.constantFrom(...communes),
    period: fc.constantFrom(...MONTHS.map((month) => `admin:2023-${month}`)),
    status: fc.constantFrom('accepted' as const, 'zero_report' as const, 'missing' as const, 'missing' as const),
    onTime: fc.constant(null),
  });
  const lives = ({ unit: id, period }: Pick<State, 'unit' | 'period'>) => {
    const unit = pack.units.find((one) => one.id === id);
    return overlaps(reportingMonth(period), { from: unit?.validFrom ?? '', to: unit?.validTo ?? '9999-12-31' });
  };
  const round = fc
    .uniqueArray(state, { maxLength: 25, selector: ({ unit, period }) => `${unit} ${period}` })
    .map((states) => states.filter(lives));
  return fc.array(round, { minLength: 3, maxLength: 3 });
}

function batchesOf(pack: ReferencePack, histories: Histories, states: readonly State[][]): LedgerBatch[] {
  const reference: LedgerBatch = { ...headOf(1), source: 'reference', reference: referenceRevisionsOf(pack) };
  const rounds = [0, 1, 2].map((round): LedgerBatch => {
    const seq = round + 2;
    return {
      ...headOf(seq),
      activities: histories.flatMap((history, number) => {
        const revision = history[round];
        return revision ? [{ ...revision, activityId: idOf(number), revision: round + 1, batch: seq, text: null }] : [];
      }),
      submissions: (states[round] ?? []).map((state) => ({ ...state, batch: seq })),
    };
  });
  return [reference, ...rounds];
}

function headOf(seq: number): LedgerBatch {
  return {
    seq,
    recordedAt: `2024-01-0${String(seq)}T00:00:00.000Z`,
    source: 'import',
    isSample: false,
    activities: [],
    summaries: [],
    submissions: [],
    reference: [],
  };
}

function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number + 1).padStart(12, '0')}`;
}
