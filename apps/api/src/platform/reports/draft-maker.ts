import type { IssuedFormat, Narrative, ReportSubject, Viewer } from '@lantoa/record';
import type { ReportAnswers, ReportDocument, ReportPeriod, ReportsReceived, ReportTemplate } from '@lantoa/report';
import type { FastifyReply } from 'fastify';

/** What a draft is asked for, in the words of its address: period=…, unit=…, confirm=exact-figures. */
export type DraftSearch = Readonly<Record<string, string>>;

/** A draft before it becomes a file, with all that it was made of. */
export interface MadeDraft {
  readonly subject: ReportSubject;
  /** In words: "toàn tỉnh". */
  readonly scope: string;
  readonly request: string | null;
  readonly period: ReportPeriod;
  readonly authority: string;
  readonly base: string;
  readonly profile: string;
  /** Exact figures about sensitive groups are among its figures. */
  readonly holdsExact: boolean;
  readonly dataVersion: string;
  readonly recordedUpTo: string | null;
  readonly template: ReportTemplate;
  readonly figures: ReportAnswers;
  readonly reports: ReportsReceived;
  readonly narrative: Narrative;
  readonly document: ReportDocument;
}

/** Makes draft reports. The drafts feature does it; issuing knows this much of it. */
export interface DraftMaker {
  /** Work on drafts is done one piece after the other: it holds the process up for a part of a second. @throws AppError BUSY */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
  /** @throws AppError INVALID_ARGUMENT, NOT_FOUND, BUSY */
  made(search: DraftSearch, viewer: Viewer, reply: FastifyReply): Promise<MadeDraft>;
  /** What reports of a draft count under, and whether whoever asks may have it. @throws AppError as `made` */
  subjectOf(search: DraftSearch, viewer: Viewer): Promise<ReportSubject>;
  /** Places of the template in use for what people write. */
  readonly sections: readonly string[];
  files(document: ReportDocument): Promise<Readonly<Record<IssuedFormat, Buffer>>>;
}
export const DRAFT_MAKER = Symbol('DraftMaker');
