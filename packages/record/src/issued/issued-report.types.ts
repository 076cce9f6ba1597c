import type { AreaUnitId, CivilDate } from '@lantoa/domain';
import type { Scope } from '../database/scope.ts';

/** Whom and what time reports are about. Those of one subject count on. */
export interface ReportSubject {
  /** The same for the same request or days and the same unit or body. */
  readonly key: string;
  /** The body that it is about; null: none in particular. */
  readonly organisation: string | null;
  /** The unit that it is about, or that its body lies in; null: the province. */
  readonly unit: AreaUnitId | null;
}

/** What an issued report says of itself. Its hash is over this, the hash of the content within, and the ledger's batch. */
export interface IssuedHead extends ReportSubject {
  readonly id: string;
  /** 1 is the first one of its subject. */
  readonly revision: number;
  /** Hash of the revision before, hexadecimal. */
  readonly previous: string | null;
  /** ISO instant. */
  readonly issuedAt: string;
  /** Id of an account. */
  readonly issuedBy: string;
  /** The body of whoever issued it. */
  readonly issuedFor: string | null;
  /** In words: "toàn tỉnh". */
  readonly scope: string;
  /** Title of the report as it stands on it. */
  readonly title: string;
  readonly request: string | null;
  /** Code of a period; null: days. */
  readonly period: string | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly authority: string;
  /** Number of the last batch that its figures hold. */
  readonly dataVersion: number;
  readonly recordedUpTo: string | null;
  readonly base: string;
  readonly profile: string;
  /** Exact figures about sensitive groups are among its figures. */
  readonly holdsExact: boolean;
  /** Id and version: "ket-qua-tuyen-truyen@1". */
  readonly template: string;
  /** SHA-256 of the canonical JSON of the content, hexadecimal. */
  readonly contentHash: string;
}

/** What is compared, read and written: JSON values that this package does not look into. */
export interface IssuedContent {
  /** The template as it was. */
  readonly template: unknown;
  /** Answers to the template's questions, by question. */
  readonly figures: unknown;
  /** Reports that the figures rest on. */
  readonly reports: unknown;
  readonly narrative: Readonly<Record<string, string>>;
  /** The document that the files were made of. */
  readonly document: unknown;
}

export interface IssuedReport extends IssuedHead {
  /** Hexadecimal. */
  readonly hash: string;
  /** 16 characters. */
  readonly code: string;
  /** A later one of the subject is there. */
  readonly isReplaced: boolean;
}

export type IssuedFormat = 'docx' | 'xlsx';

/** What stands on a report of its issue. */
export type IssueStamp = Pick<IssuedReport, 'revision' | 'issuedAt' | 'hash' | 'code'>;

export interface NewIssuedReport extends Omit<IssuedHead, 'id' | 'revision' | 'previous' | 'issuedAt' | 'contentHash'> {
  readonly idempotencyKey: string;
  /** The revision that stood when the report was looked at; 0: none. */
  readonly after: number;
  readonly content: IssuedContent;
  /** Makes the files, once everything that stands on them is known. */
  readonly write: (stamp: IssueStamp) => Promise<Readonly<Record<IssuedFormat, Uint8Array>>>;
}

export interface IssueOutcome {
  /** The one issued, by this call or an earlier one under the same key; where nothing differs, the one in force. */
  readonly report: IssuedReport;
  /** False: neither figures nor text differ from the revision in force, so there is no new one. */
  readonly isIssued: boolean;
}

export interface Narrative {
  /** 0: nothing was written yet. */
  readonly version: number;
  readonly texts: Readonly<Record<string, string>>;
}

export interface NewNarrative {
  readonly subject: ReportSubject;
  /** The version that was worked on. */
  readonly version: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly by: string;
}

/** What a code proves. */
export interface Verification {
  readonly report: IssuedReport;
  /** Head, content and both files are what was hashed, and the ledger's batch still has the hash that it had. */
  readonly isIntact: boolean;
  /** The revision in force of the subject. */
  readonly latest: number;
}

/** Reports as they were issued, beside the ledger, and what people write into the next ones. */
export interface IssuedReportStore {
  narrative(subject: ReportSubject, scope: Scope): Promise<Narrative>;
  /** @throws RecordFault CONFLICT for the second editor, INVALID_ARGUMENT for a text that must not be kept */
  saveNarrative(narrative: NewNarrative): Promise<Narrative>;
  /** What an earlier call under the key issued. */
  issuedUnder(by: string, idempotencyKey: string): Promise<IssuedReport | null>;
  /** @throws RecordFault CONFLICT where another revision is in force than the one looked at, or the key was for another subject */
  issue(report: NewIssuedReport): Promise<IssueOutcome>;
  /** Number of the revision in force; 0: none. */
  latestRevision(subject: ReportSubject): Promise<number>;
  /** What the scope sees, newest first; of one subject where its key is given. */
  list(
    page: { readonly limit: number; readonly offset: number; readonly key?: string },
    scope: Scope,
  ): Promise<readonly IssuedReport[]>;
  read(id: string, scope: Scope): Promise<(IssuedReport & { readonly content: IssuedContent }) | null>;
  file(id: string, format: IssuedFormat, scope: Scope): Promise<(IssuedReport & { readonly bytes: Buffer }) | null>;
  /** Whoever asks: what may be told is settled by the caller. null: no report has the code. */
  verify(code: string): Promise<Verification | null>;
}
