import { Inject, Injectable } from '@nestjs/common';
import { samePeriodLastYear, type AreaBase, type ReferenceIndex } from '@lantoa/domain';
import type { RecordStore, ReportRequest, Submission, Viewer } from '@lantoa/record';
import { sinceNewYear, type ReportPeriod, type ReportsReceived, type ReportTemplate } from '@lantoa/report';
import type { FastifyReply } from 'fastify';
import { Answers } from '../../platform/answers/answers.ts';
import { recordScope } from '../../platform/auth/record-scope.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { betweenVersions } from './between-versions.ts';
import { DraftQuestions, type DraftAnswers } from './draft-answers.ts';
import type { AskedFile } from './draft-parameters.ts';
import { draftPeriod } from './draft-period.ts';
import { addressedCommunes, draftSubject, type DraftSubject } from './draft-subject.ts';
import { ofOneVersion } from '../../platform/answers/of-one-version.ts';
import { receivedOfPeriod, receivedOfRequest } from './reports-received.ts';

/** Everything that a draft is made of. */
export interface DraftSource extends DraftAnswers {
  readonly index: ReferenceIndex;
  readonly request: ReportRequest | null;
  readonly period: ReportPeriod;
  readonly sinceNewYear: { readonly from: string; readonly to: string };
  readonly base: AreaBase;
  readonly subject: DraftSubject;
  readonly received: ReportsReceived;
}

/** Reports that count, and the data versions between which they were read. */
interface Counted {
  readonly received: ReportsReceived;
  readonly versions: readonly string[];
}

interface Requested {
  readonly request: ReportRequest;
  readonly reports: readonly Submission[];
  readonly versions: readonly string[];
}

/** Gathers figures and reports of one draft, all of one data version. */
@Injectable()
export class DraftSources {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(DraftQuestions) private readonly questions: DraftQuestions,
    @Inject(Answers) private readonly answers: Answers,
  ) {}

  /** @throws AppError BUSY where batches keep coming in between, NOT_FOUND, INVALID_ARGUMENT */
  async gather(template: ReportTemplate, asked: AskedFile, viewer: Viewer, reply: FastifyReply): Promise<DraftSource> {
    return ofOneVersion(async () => {
      // What the record holds of a request is compared with the end of the ledger: the figures have to be there as well.
      if (asked.request !== null) await this.follower.catchUp();
      const { index } = this.follower.model;
      if (!index) throw new AppError('BUSY');
      const named = draftSubject(asked, viewer, index);
      const requested = asked.request === null ? null : await this.requested(asked.request, viewer, index);
      const request = requested?.request ?? null;
      const period = draftPeriod(asked, request, index);
      const base = index.baseOn(period.to);
      const subject = named.isProvince ? (addressedCommunes(requested?.reports ?? [], base, index) ?? named) : named;
      const since = sinceNewYear(period);
      const topics = request?.topics ?? [];
      const figures = await this.questions.ask(template, {
        ...{ viewer, reply, base: base.id, sinceNewYear: since, confirmed: asked.confirmed, format: asked.format },
        where: { ...subject.where, ...(topics.length === 0 ? {} : { topic: topics }) },
        period: asPeriod(period),
        lastYear: asPeriod(samePeriodLastYear(period)),
        unitDimension: subject.unit === null && hasDistricts(base, index) ? 'DISTRICT' : 'COMMUNE',
        allUnits: subject.isProvince || subject.unit !== null,
      });
      const { received, versions } = requested
        ? { ...requested, received: receivedOfRequest(ofSubject(requested.reports, subject, index), index) }
        : await this.ofPeriod(period, subject, viewer, index);
      return {
        ...figures,
        ...{ index, request, period, sinceNewYear: since, base, subject, received },
        versions: [...figures.versions, ...versions],
      };
    });
  }

  /** A request with its reports. They were read at one version where the ledger was at it before and after. */
  private async requested(id: string, viewer: Viewer, index: ReferenceIndex): Promise<Requested> {
    const { read, versions } = await betweenVersions(
      () => this.record.latestSeq(),
      async () => {
        const request = await this.record.collection.request(id, asking(viewer, index));
        if (!request) throw new AppError('NOT_FOUND');
        const reports = await this.record.collection.submissions({ requestId: request.id }, asking(viewer, index));
        return { request, reports };
      },
    );
    return { ...read, versions };
  }

  private async ofPeriod(
    period: ReportPeriod,
    { unit, organisation }: DraftSubject,
    viewer: Viewer,
    index: ReferenceIndex,
  ): Promise<Counted> {
    const reporting = await this.answers.ask(viewer, (model, rights) =>
      model.reportingRates(
        {
          period: asPeriod(period),
          ...(unit ? { unit: [unit.id] } : {}),
          ...(organisation ? { organisation: [organisation.id] } : {}),
        },
        rights,
      ),
    );
    const received = receivedOfPeriod(reporting, index);
    return { received, versions: [reporting.evidence.dataVersion] };
  }
}

function asPeriod({ code, from, to }: ReportPeriod) {
  return code === null ? { range: { from, to } } : { code };
}

function ofSubject(
  reports: readonly Submission[],
  { unit, organisation }: DraftSubject,
  index: ReferenceIndex,
): readonly Submission[] {
  return reports.filter((report) => {
    if (organisation) return report.organisation === organisation.id;
    return unit === null || report.unit === unit.id || index.districtOf(report.unit)?.id === unit.id;
  });
}

function asking(viewer: Viewer, index: ReferenceIndex) {
  const { organisation, units } = recordScope(viewer, index);
  return { userId: viewer.userId, role: viewer.role, organisation, units };
}

function hasDistricts({ units }: AreaBase, index: ReferenceIndex): boolean {
  return units.some((unit) => index.districtOf(unit) !== null);
}
