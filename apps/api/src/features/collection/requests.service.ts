import { Inject, Injectable } from '@nestjs/common';
import {
  addDays,
  bucketsOf,
  civilDateAt,
  expandAddressees,
  leavesWorkingDay,
  periodOfCode,
  type LeftOut,
  type ReferenceIndex,
} from '@lantoa/domain';
import { REPORT_KINDS, type OpenRequest, type RecordStore } from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { CollectionService } from './collection.service.ts';
import { districtName, reporterName } from '../../platform/schema/reporter-name.ts';
import type { RequestHelp, RequestPreview } from './request-help.types.ts';
import type {
  ExtendRequestInput,
  OpenReportRequestInput,
  RequestChangeInput,
  RequestTermsInput,
} from './request.input.ts';
import type { LeftOutAddressee, OpenedRequest, ReportRequest } from './request.types.ts';
import { requestedDays } from './requested-days.ts';

const PERIODS = ['REPORTING_MONTH', 'REPORTING_QUARTER', 'REPORTING_YEAR', 'MONTH', 'QUARTER', 'YEAR'] as const;
const DAYS_BACK = 400;

/** Opens requests, moves their due date and closes them. */
@Injectable()
export class RequestsService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(CollectionService) private readonly collection: CollectionService,
  ) {}

  help(): RequestHelp {
    const today = civilDateAt(new Date().toISOString());
    const { organisations, directives } = this.index.pack;
    const province = new Set(this.index.pack.units.filter(({ level }) => level === 'province').map(({ id }) => id));
    const codes = PERIODS.flatMap((every) => bucketsOf({ from: addDays(today, -DAYS_BACK), to: today }, every));
    return {
      today,
      requesters: organisations.filter(({ area }) => province.has(area)).map(({ id, vi, en }) => ({ id, vi, en })),
      directives: directives.map(({ id, symbol, subjectVi, subjectEn }) => ({ id, symbol, subjectVi, subjectEn })),
      periods: codes
        .flatMap((code) => {
          const period = periodOfCode(code);
          return period ? [{ code, from: period.from, to: period.to }] : [];
        })
        .toSorted((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : a.code < b.code ? -1 : 1)),
    };
  }

  preview(input: RequestTermsInput): RequestPreview {
    const { window, dueOn } = requestedDays(input);
    const { expected, leftOut } = expandAddressees(this.index, input.addressees, window);
    const reporters = expected.map((owed) => ({
      name: reporterName(owed, this.index),
      district: districtName(owed.unit, this.index),
    }));
    return {
      ...{ windowFrom: window.from, windowTo: window.to, dueOn, reports: expected.length, reporters },
      leavesWorkingDay: leavesWorkingDay(window.to, dueOn, input.holidays),
      leftOut: this.named(leftOut),
    };
  }

  async open(input: OpenReportRequestInput, viewer: RequestViewer): Promise<OpenedRequest> {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    const opened = await this.record.collection.openRequest({
      ...openRequestOf(input),
      ...{ index: this.index, by: viewer.userId },
    });
    await this.follower.catchUp();
    const request = await this.collection.request(opened.id, viewer);
    const dataVersion = String(this.follower.model.version);
    return { request, submissions: opened.submissions, leftOut: this.named(opened.leftOut), dataVersion };
  }

  async extend(input: ExtendRequestInput, viewer: RequestViewer): Promise<ReportRequest> {
    return this.change(input, input.dueOn, viewer);
  }

  async close(input: RequestChangeInput, viewer: RequestViewer): Promise<ReportRequest> {
    return this.change(input, null, viewer);
  }

  private async change(input: RequestChangeInput, dueOn: string | null, viewer: RequestViewer): Promise<ReportRequest> {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    const { requestId, version, reason, idempotencyKey } = input;
    await this.record.collection.changeRequest({ requestId, version, dueOn, reason, viewer, idempotencyKey });
    await this.follower.catchUp();
    return this.collection.request(requestId, viewer);
  }

  private named(leftOut: readonly LeftOut[]): LeftOutAddressee[] {
    return leftOut.map(({ id, why }) => {
      const body = this.index.organisation(id);
      return { id, why, name: body?.vi ?? reporterName({ organisation: null, unit: id }, this.index) };
    });
  }

  private get index(): ReferenceIndex {
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    return index;
  }
}

function openRequestOf(input: OpenReportRequestInput): Omit<OpenRequest, 'index' | 'by'> {
  const { correctionDays, parentReviewDays, departmentReviewDays, formVersion } = input;
  const kind = REPORT_KINDS.find((known) => known === input.kind);
  if (!kind) throw new AppError('INVALID_ARGUMENT', { text: KIND_TEXT });
  const { period, windowFrom, windowTo, title, requester, basis, topics, holidays, addressees, idempotencyKey } = input;
  return {
    ...{ kind, title, requester, basis, topics, holidays, addressees, idempotencyKey, period: period ?? null },
    dueOn: requestedDays(input).dueOn,
    window: windowFrom && windowTo ? { from: windowFrom, to: windowTo } : null,
    ...(typeof correctionDays === 'number' ? { correctionDays } : {}),
    ...(typeof parentReviewDays === 'number' ? { parentReviewDays } : {}),
    ...(typeof departmentReviewDays === 'number' ? { departmentReviewDays } : {}),
    ...(formVersion ? { formVersion } : {}),
  };
}

const KIND_TEXT = {
  vi: `kind phải là một trong: ${REPORT_KINDS.join(', ')}.`,
  en: `kind must be one of ${REPORT_KINDS.join(', ')}.`,
};
