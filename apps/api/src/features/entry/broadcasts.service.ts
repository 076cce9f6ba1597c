import { Inject, Injectable } from '@nestjs/common';
import {
  broadcastsToRepeat,
  civilDateAt,
  daysBetween,
  isDateRange,
  isInForce,
  periodOfCode,
  previousPeriod,
  type ActivityPayload,
  type CivilDate,
  type Period,
  type ReferenceIndex,
} from '@lantoa/domain';
import { enteredOf, writtenRow } from '@lantoa/intake';
import type { RecordedActivity, RecordStore, Viewer } from '@lantoa/record';
import { mayEnter, mayReportFor } from '../../platform/auth/entry-rights.ts';
import { recordScope } from '../../platform/auth/record-scope.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { Lang } from '../../platform/schema/enums.ts';
import type { PeriodInput } from '../../platform/schema/period.input.ts';
import type { BroadcastsToRepeat, RepeatedBroadcast } from './broadcasts.types.ts';

/** What the table takes. */
const MOST_ROWS = 200;
const MOST_READ = 2_000;
const LONGEST_DAYS = 366;
/** Their sessions are what BROADCAST_RUNS counts: loudspeakers, radio and television alike. */
const BROADCAST = 'broadcast_run';

/** Says which broadcasts of the period before could be recorded again. */
@Injectable()
export class BroadcastsService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  async toRepeat(input: PeriodInput, lang: Lang, viewer: RequestViewer): Promise<BroadcastsToRepeat> {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    const period = periodOf(input);
    const before = previousPeriod(period);
    const organisations = ownBodies(viewer, index);
    const [earlier, present] = await Promise.all([
      this.broadcasts(before, organisations, viewer, index),
      this.broadcasts(period, organisations, viewer, index),
    ]);
    const repeatable = earlier.filter(({ status }) => status === 'SUBMITTED' || status === 'VERIFIED');
    const { repeats, recorded } = broadcastsToRepeat(
      { period: before, broadcasts: repeatable },
      { period, broadcasts: present },
    );
    const today = civilDateAt(new Date().toISOString());
    const come = repeats.filter(({ date }) => date <= today);
    const inForce = come.filter(({ broadcast, date }) => standsOn(broadcast.payload, date, index));
    return {
      ...{ from: period.from, to: period.to, sourceFrom: before.from, sourceTo: before.to, recorded },
      repeats: inForce.slice(0, MOST_ROWS).map(({ broadcast, date }) => written(broadcast, date, index, lang)),
      notYet: repeats.length - come.length,
      notInForce: come.length - inForce.length,
      tooMany: Math.max(0, inForce.length - MOST_ROWS),
    };
  }

  private async broadcasts(
    { from, to }: Period,
    organisations: readonly string[],
    viewer: Viewer,
    index: ReferenceIndex,
  ): Promise<readonly RecordedActivity[]> {
    const wanted = { from, to, activityType: BROADCAST, organisations, limit: MOST_READ };
    const found = await this.record.entries.activitiesOf(wanted, recordScope(viewer, index));
    return found.filter(({ payload }) => mayEnter(viewer, payload, index));
  }
}

function periodOf({ code, range }: PeriodInput): Period {
  const window = range && isDateRange(range) ? { code: null, from: range.from, to: range.to } : null;
  const period = code === undefined ? window : periodOfCode(code);
  if (!period || daysBetween(period.from, period.to) >= LONGEST_DAYS) throw new AppError('INVALID_PERIOD');
  return period;
}

// Whoever enters for a commune does so for each body of it; the others repeat what their own body broadcast.
function ownBodies(viewer: Viewer, index: ReferenceIndex): readonly string[] {
  const isOfCommune = viewer.role === 'REPORTER' || viewer.role === 'UNIT_APPROVER';
  if (!isOfCommune && viewer.organisation !== null) return [viewer.organisation];
  return index.pack.organisations.filter((body) => mayReportFor(viewer, body, index)).map(({ id }) => id);
}

function standsOn(
  { organisation, places, districts, scope }: ActivityPayload,
  date: CivilDate,
  index: ReferenceIndex,
): boolean {
  const units = scope === 'commune' ? places.map(({ unit }) => unit) : scope === 'district' ? districts : [];
  const parts = [index.organisation(organisation ?? ''), ...units.map((unit) => index.unit(unit))];
  return parts.every((part) => part !== undefined && isInForce(part, date));
}

/** What was told of that one day alone does not go along: notes, announced outcomes, decisions, who was present. */
function written(
  { id, payload }: RecordedActivity,
  date: CivilDate,
  index: ReferenceIndex,
  lang: Lang,
): RepeatedBroadcast {
  const entered = enteredOf(payload, null);
  const groups = entered.groups.map(({ group }) => ({ group, attendances: null }));
  const again = { ...entered, date, groups, announcedOn: null, quiz: null, recognition: null };
  const row = writtenRow(again, index, lang === 'EN' ? 'en' : 'vi');
  return {
    ...{ of: id, broadcastOn: payload.date, otherActors: entered.otherActors },
    cells: Object.entries(row).map(([field, text]) => ({ field, text })),
  };
}
