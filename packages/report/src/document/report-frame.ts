import type { ReportCell } from '../figures/report-answer.ts';
import type { ReportPeriod } from '../period-text.ts';

/** Everything of a report but the answers to its template's questions. */
export interface ReportFrame {
  readonly period: ReportPeriod;
  readonly sinceNewYear: { readonly from: string; readonly to: string };
  /** Whom the figures are about: "toàn tỉnh", "huyện Văn Lãng". */
  readonly scope: string;
  /** Topics that the figures are restricted to; none: all. */
  readonly topics: readonly string[];
  readonly issuer: ReportIssuer;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  readonly request: { readonly title: string; readonly basis: string } | null;
  readonly reports: ReportsReceived;
  readonly evidence: ReportEvidence;
  /** Paragraphs that people wrote, by section of the template. */
  readonly narratives: Readonly<Record<string, string>>;
  /** Sample data is called so on each page. */
  readonly isSample: boolean;
}

export interface ReportIssuer {
  readonly parent: string | null;
  readonly name: string;
  /** Of the number: "STTTT"; null where nobody recorded one. */
  readonly symbol: string | null;
  readonly place: string;
  /** Lines above the signature: authority and title. */
  readonly signing: readonly string[];
}

/** How complete the reports are that the figures rest on. */
export interface ReportsReceived {
  readonly completeness: ReportCell;
  /** Accepted, but first sent after the day that they were due; null where that is not known of all. */
  readonly late: number | null;
  /** Units with a report missing, by the district they lie in; null where districts are no more. */
  readonly missing: readonly { readonly district: string | null; readonly units: readonly string[] }[];
}

export interface ReportEvidence {
  readonly dataVersion: string;
  readonly recordedUpTo: string | null;
  readonly base: string;
  readonly profile: string;
  readonly warnings: readonly string[];
}
