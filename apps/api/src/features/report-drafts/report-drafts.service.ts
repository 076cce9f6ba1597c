import { Inject, Injectable } from '@nestjs/common';
import { DIMENSIONS, MEASURES } from '@lantoa/analytics';
import type { IssuedFormat, ReportSubject, Viewer } from '@lantoa/record';
import {
  buildReport,
  docxBytes,
  keptAnswers,
  narrativeSections,
  readTemplate,
  RESULT_REPORT_V1,
  type ReportDocument,
  type ReportTemplate,
} from '@lantoa/report';
import type { FastifyReply } from 'fastify';
import { analyticsRights } from '../../platform/auth/analytics-rights.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { SampleState } from '../../platform/ledger/sample-state.ts';
import type { DraftMaker, DraftSearch, MadeDraft } from '../../platform/reports/draft-maker.ts';
import { annexFile } from './annex-file.ts';
import { annexRows } from './annex-rows.ts';
import { addresseesOf, issuerOf } from './draft-issuer.ts';
import { readDraftParameters, type AskedFile, type DraftFormat } from './draft-parameters.ts';
import { DraftSources, type DraftSource } from './draft-sources.ts';
import { ReportSubjects } from './report-subjects.ts';

interface WrittenDraft {
  readonly bytes: Buffer;
  /** Of a file that is one table; null for the others. */
  readonly rowCount: number | null;
}

export interface DraftFile extends WrittenDraft {
  readonly dataVersion: string;
}

/** Drafts under way and in the queue; who comes then is told to come again. */
const MOST_WAITING = 8;

const WRITERS: Readonly<Record<DraftFormat, (document: ReportDocument) => Promise<WrittenDraft>>> = {
  docx: async (document) => ({ bytes: await docxBytes(document), rowCount: null }),
  xlsx: async (document) => ({ bytes: await annexFile(document), rowCount: null }),
  csv: (document) => {
    const { text, rowCount } = annexRows(document);
    return Promise.resolve({ bytes: Buffer.from(text), rowCount });
  },
};

/** Draft reports, made of the figures that GraphQL answers to whoever asks. */
@Injectable()
export class ReportDraftsService implements DraftMaker {
  /** Read while the server starts, which tells a fault in the operator's languages. @throws TemplateFault */
  private readonly template = readTemplate(RESULT_REPORT_V1, { measures: MEASURES, dimensions: DIMENSIONS });
  readonly sections = narrativeSections(this.template).map(({ section }) => section);
  private last: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor(
    @Inject(DraftSources) private readonly sources: DraftSources,
    @Inject(SampleState) private readonly sample: SampleState,
    @Inject(ReportSubjects) private readonly subjects: ReportSubjects,
  ) {}

  async draft(asked: AskedFile, viewer: Viewer, reply: FastifyReply): Promise<DraftFile> {
    return this.inTurn(async () => {
      const { document, dataVersion } = await this.make(asked, viewer, reply);
      return { ...(await WRITERS[asked.format](document)), dataVersion };
    });
  }

  /** One after the other: writing a file holds the process up for a part of a second. @throws AppError BUSY */
  async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.waiting >= MOST_WAITING) throw new AppError('BUSY', { retryAfter: 5 });
    this.waiting += 1;
    const made = this.last.then(work);
    this.last = made.then(
      () => undefined,
      () => undefined,
    );
    return made.finally(() => {
      this.waiting -= 1;
    });
  }

  async made(search: DraftSearch, viewer: Viewer, reply: FastifyReply): Promise<MadeDraft> {
    return this.make({ ...readDraftParameters(search), format: 'docx' }, viewer, reply);
  }

  async subjectOf(search: DraftSearch, viewer: Viewer): Promise<ReportSubject> {
    return this.subjects.of(readDraftParameters(search), viewer);
  }

  async files(document: ReportDocument): Promise<Readonly<Record<IssuedFormat, Buffer>>> {
    const [docx, xlsx] = [await WRITERS.docx(document), await WRITERS.xlsx(document)];
    return { docx: docx.bytes, xlsx: xlsx.bytes };
  }

  private async make(asked: AskedFile, viewer: Viewer, reply: FastifyReply): Promise<MadeDraft> {
    const source = await this.sources.gather(this.template, asked, viewer, reply);
    const subject = await this.subjects.of(asked, viewer);
    const narrative = await this.subjects.narrative(subject, viewer);
    const profile = source.hasExactSensitive ? 'exact' : analyticsRights(viewer).profile;
    const isSample = await this.sample.holdsSample();
    const { period, evidence, base, received, request } = source;
    return {
      ...{ subject, scope: source.subject.label, request: request?.id ?? null, period, authority: asked.authority },
      ...{ base: base.id, profile, holdsExact: source.hasExactSensitive, dataVersion: evidence.dataVersion },
      ...{ recordedUpTo: evidence.recordedUpTo, template: this.template, figures: keptAnswers(source.answers) },
      ...{ reports: received, narrative },
      document: documentOf(this.template, source, { asked, viewer, isSample, profile, narratives: narrative.texts }),
    };
  }
}

interface AroundFigures {
  readonly asked: AskedFile;
  readonly viewer: Viewer;
  readonly isSample: boolean;
  readonly profile: string;
  /** What people wrote, by section. */
  readonly narratives: Readonly<Record<string, string>>;
}

function documentOf(
  template: ReportTemplate,
  { index, request, period, subject, base, evidence, warnings, ...source }: DraftSource,
  { asked, viewer, isSample, profile, narratives }: AroundFigures,
): ReportDocument {
  const { issuer, recipients } = issuerOf(subject, viewer, asked, period.to, index);
  return buildReport(template, source.answers, {
    ...{ period, sinceNewYear: source.sinceNewYear, scope: subject.label, issuer, recipients, narratives },
    topics: (request?.topics ?? []).map((topic) => index.code('topic', topic)?.vi ?? topic),
    addressees: addresseesOf(request, index),
    request: request && { title: request.title, basis: request.basis },
    reports: source.received,
    evidence: {
      ...{ dataVersion: evidence.dataVersion, recordedUpTo: evidence.recordedUpTo, base: base.vi, warnings },
      profile,
    },
    isSample,
  });
}
