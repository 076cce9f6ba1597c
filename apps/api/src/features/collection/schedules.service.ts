import { Inject, Injectable } from '@nestjs/common';
import { PERIODICITIES, civilDateAt, type PeriodScheme, type ReferenceIndex } from '@lantoa/domain';
import type { CollectionViewer, RecordStore, ReportSchedule as Recorded, SaveReportSchedule } from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { presentPreview, presentSchedule } from './present-schedule.ts';
import type {
  PauseReportScheduleInput,
  ReportSchedule,
  SaveReportScheduleInput,
  SchedulePreview,
} from './schedules.types.ts';

const SCHEMES: readonly PeriodScheme[] = ['admin', 'cal'];

/** Schedules of the lead department; the record opens their requests. */
@Injectable()
export class SchedulesService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  async all(viewer: RequestViewer): Promise<readonly ReportSchedule[]> {
    const schedules = await this.record.schedules.schedules(signedIn(viewer));
    return schedules.map((schedule) => this.presented(schedule));
  }

  /** @throws AppError INVALID_ARGUMENT for periods that there are not; RecordFault */
  async save(input: SaveReportScheduleInput, viewer: RequestViewer): Promise<ReportSchedule> {
    return this.presented(await this.record.schedules.save(this.written(input, viewer)));
  }

  /** @throws AppError, RecordFault as `save` does */
  async preview(input: SaveReportScheduleInput, viewer: RequestViewer): Promise<SchedulePreview> {
    const written = this.written(input, viewer);
    const windows = await this.record.schedules.preview(written);
    return presentPreview(written, windows, this.index, civilDateAt(new Date().toISOString()));
  }

  async pause({ id, version, isPaused }: PauseReportScheduleInput, viewer: RequestViewer): Promise<ReportSchedule> {
    const change = { id, version, isPaused, viewer: signedIn(viewer) };
    return this.presented(await this.record.schedules.pause(change));
  }

  private written(input: SaveReportScheduleInput, viewer: RequestViewer): SaveReportSchedule {
    const scheme = SCHEMES.find((known) => known === input.scheme);
    const periodicity = PERIODICITIES.find((known) => known === input.periodicity);
    if (!scheme || !periodicity) throw new AppError('INVALID_ARGUMENT', { text: PERIODS_TEXT });
    const { id, version, titlePattern, requester, basis, topics, addressees, holidays, formVersion, from, until } =
      input;
    const { dueWorkingDays, correctionDays, parentReviewDays, departmentReviewDays } = input;
    return {
      ...{ id: id ?? null, version, scheme, periodicity, titlePattern, requester, basis, topics, addressees },
      ...{ dueWorkingDays, correctionDays, parentReviewDays, departmentReviewDays, holidays, formVersion },
      ...{ from, until: until ?? null, index: this.index, viewer: signedIn(viewer) },
    };
  }

  private presented(schedule: Recorded): ReportSchedule {
    return presentSchedule(schedule, this.index, civilDateAt(new Date().toISOString()));
  }

  private get index(): ReferenceIndex {
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    return index;
  }
}

function signedIn(viewer: RequestViewer): CollectionViewer {
  if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
  return viewer;
}

const PERIODS_TEXT = {
  vi: 'scheme là admin hoặc cal; periodicity là month, quarter, half hoặc year.',
  en: 'scheme is admin or cal; periodicity is month, quarter, half or year.',
};
