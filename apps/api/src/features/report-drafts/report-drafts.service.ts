import { Inject, Injectable } from '@nestjs/common';
import { isDateRange, periodInReference, type AreaBase, type Organisation, type ReferenceIndex } from '@lantoa/domain';
import type { RecordStore, ReportRequest, Submission, Viewer } from '@lantoa/record';
import {
  buildReport,
  docxBytes,
  issuerWords,
  readTemplate,
  RESULT_REPORT_V1,
  sinceNewYear,
  type ReportPeriod,
  type ReportsReceived,
} from '@lantoa/report';
import type { FastifyReply } from 'fastify';
import { Answers } from '../../platform/answers/answers.ts';
import { analyticsRights } from '../../platform/auth/analytics-rights.ts';
import { recordScope } from '../../platform/auth/record-scope.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { SampleState } from '../../platform/ledger/sample-state.ts';
import { annexFile } from './annex-file.ts';
import { DraftQuestions, type AskedDraft } from './draft-answers.ts';
import type { DraftParameters } from './draft-parameters.ts';
import { addressedCommunes, draftSubject, type DraftSubject } from './draft-subject.ts';
import { ofOneVersion } from './of-one-version.ts';
import { receivedOfPeriod, receivedOfRequest } from './reports-received.ts';

/** The whole document, or its annexes as a workbook. */
export interface AskedFile extends DraftParameters {
  readonly format: 'docx' | 'xlsx';
}

export interface DraftFile {
  readonly bytes: Buffer;
  readonly dataVersion: string;
}

/** Drafts under way and in the queue; who comes then is told to come again. */
const MOST_WAITING = 8;
const TEMPLATE = readTemplate(RESULT_REPORT_V1);

/** Draft reports, made of the figures that GraphQL answers to whoever asks. */
@Injectable()
export class ReportDraftsService {
  private last: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(DraftQuestions) private readonly questions: DraftQuestions,
    @Inject(Answers) private readonly answers: Answers,
    @Inject(SampleState) private readonly sample: SampleState,
  ) {}

  /** One after the other: writing a file holds the process up for a part of a second. @throws AppError BUSY */
  async draft(asked: AskedFile, viewer: Viewer, reply: FastifyReply): Promise<DraftFile> {
    if (this.waiting >= MOST_WAITING) throw new AppError('BUSY', { retryAfter: 5 });
    this.waiting += 1;
    const made = this.last.then(() => this.make(asked, viewer, reply));
    this.last = made.then(
      () => undefined,
      () => undefined,
    );
    return made.finally(() => {
      this.waiting -= 1;
    });
  }

  private async make(asked: AskedFile, viewer: Viewer, reply: FastifyReply): Promise<DraftFile> {
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    const named = draftSubject(asked, viewer, index);
    const request = asked.request === null ? null : await this.requestOf(asked.request, viewer, index);
    const period = periodOf(asked, request, index);
    const base = index.baseOn(period.to);
    const reports = request
      ? await this.record.collection.submissions({ requestId: request.id }, asking(viewer, index))
      : [];
    const subject = named.isProvince ? (addressedCommunes(reports, base, index) ?? named) : named;
    const since = sinceNewYear(period);
    const topics = request?.topics ?? [];
    const draft: AskedDraft = {
      ...{ viewer, reply, base: base.id, sinceNewYear: since, confirmed: asked.confirmed, format: asked.format },
      where: { ...subject.where, ...(topics.length === 0 ? {} : { topic: topics }) },
      period: period.code === null ? { range: { from: period.from, to: period.to } } : { code: period.code },
      unitDimension: subject.unit === null && hasDistricts(base, index) ? 'DISTRICT' : 'COMMUNE',
      allUnits: subject.isProvince || subject.unit !== null,
    };
    const { answers, evidence, warnings, hasExactSensitive, received } = await ofOneVersion(async () => {
      const figures = await this.questions.ask(TEMPLATE, draft);
      if (request) return { ...figures, received: receivedOfRequest(ofSubject(reports, subject, index), index) };
      const { received, version } = await this.receivedOfPeriod(period, subject, viewer, index);
      return { ...figures, received, versions: [...figures.versions, version] };
    });
    const { issuer, recipients } = issuerOf(subject, viewer, asked, period, index);
    const document = buildReport(TEMPLATE, answers, {
      ...{ period, sinceNewYear: since, scope: subject.label, issuer, recipients, narratives: {} },
      addressees: addresseesOf(request, index),
      request: request && { title: request.title, basis: request.basis },
      reports: received,
      evidence: {
        ...{ dataVersion: evidence.dataVersion, recordedUpTo: evidence.recordedUpTo, base: base.vi },
        ...{ profile: hasExactSensitive ? 'exact' : analyticsRights(viewer).profile, warnings },
      },
      isSample: await this.sample.holdsSample(),
    });
    const bytes = asked.format === 'docx' ? await docxBytes(document) : await annexFile(document);
    return { bytes, dataVersion: evidence.dataVersion };
  }

  private async requestOf(id: string, viewer: Viewer, index: ReferenceIndex): Promise<ReportRequest> {
    const request = await this.record.collection.request(id, asking(viewer, index));
    if (!request) throw new AppError('NOT_FOUND');
    return request;
  }

  private async receivedOfPeriod(
    { code, from, to }: ReportPeriod,
    { unit, organisation }: DraftSubject,
    viewer: Viewer,
    index: ReferenceIndex,
  ): Promise<{ readonly received: ReportsReceived; readonly version: string }> {
    const { evidence, notReported } = await this.answers.ask(viewer, (model, rights) =>
      model.reportingRates(
        {
          period: code === null ? { range: { from, to } } : { code },
          ...(unit ? { unit: [unit.id] } : {}),
          ...(organisation ? { organisation: [organisation.id] } : {}),
        },
        rights,
      ),
    );
    return { received: receivedOfPeriod(evidence.completeness, notReported, index), version: evidence.dataVersion };
  }
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

/** @throws AppError INVALID_ARGUMENT */
function periodOf(
  { period, range }: DraftParameters,
  request: ReportRequest | null,
  index: ReferenceIndex,
): ReportPeriod {
  if (request) return { code: request.period, ...request.terms.window };
  if (range) {
    if (!isDateRange(range)) throw new AppError('INVALID_ARGUMENT', NO_RANGE);
    return { code: null, ...range };
  }
  const known = periodInReference(period ?? '', index);
  if (!known) throw new AppError('INVALID_ARGUMENT', NO_PERIOD);
  return { code: period, from: known.from, to: known.to };
}

function hasDistricts({ units }: AreaBase, index: ReferenceIndex): boolean {
  return units.some((unit) => index.districtOf(unit) !== null);
}

/** The body that issues: the one that the draft is about, the viewer's own, or the lead department while it is in force. */
function issuerOf(
  { organisation, unit, label }: DraftSubject,
  viewer: Viewer,
  { authority }: DraftParameters,
  { to }: ReportPeriod,
  index: ReferenceIndex,
) {
  const own = viewer.organisation === null ? undefined : index.organisation(viewer.organisation);
  const body = organisation ?? own ?? (unit ? officeOf(unit.id, to, index) : leadOf(to, index));
  const place = body ? index.unit(body.area) : unit;
  const words = { name: body?.vi ?? BLANK_BODY, actor: body?.actor ?? null, place: place?.name ?? label };
  return issuerWords(words, authority);
}

function leadOf(on: string, index: ReferenceIndex): Organisation | undefined {
  return index.pack.organisations.find((body) => body.actor === 'dept_info_comm' && isInForceOn(body, on));
}

function officeOf(area: string, on: string, index: ReferenceIndex): Organisation | undefined {
  return index.pack.organisations.find(
    (body) => body.area === area && body.actor === 'district_culture_info_office' && isInForceOn(body, on),
  );
}

function isInForceOn({ validFrom, validTo }: Organisation, on: string): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
}

function addresseesOf(request: ReportRequest | null, index: ReferenceIndex): readonly string[] {
  if (request) return [index.organisation(request.requester)?.vi ?? request.requester];
  return ADDRESSEES.flatMap((actor) => index.pack.organisations.find((body) => body.actor === actor)?.vi ?? []);
}

/** Where a report goes that nobody asked for by a request. */
const ADDRESSEES = ['provincial_peoples_committee', 'committee_138'];
const BLANK_BODY = '(Cơ quan ban hành)';
const NO_RANGE = {
  text: {
    vi: 'from và to phải là hai ngày YYYY-MM-DD, from ≤ to.',
    en: 'from and to must be days YYYY-MM-DD, from ≤ to.',
  },
} as const;
const NO_PERIOD = {
  text: { vi: 'period không phải mã kỳ.', en: 'period is no period code.' },
  remedy: {
    vi: 'Dùng mã như admin:2023-Q2 hoặc cal:2023-M04.',
    en: 'Use a code such as admin:2023-Q2 or cal:2023-M04.',
  },
} as const;
