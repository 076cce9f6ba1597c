export { readTemplate } from './template/read-template.ts';
export { TemplateFault } from './template/template-fault.ts';
export type { ReportTemplate } from './template/report-template.ts';
export { RESULT_REPORT_V1 } from './template/result-report.v1.ts';
export { issuerWords } from './template/issuers.ts';
export {
  cellOf,
  isRefusal,
  type ReportAnswer,
  type ReportAnswers,
  type ReportCell,
  type ReportRefusal,
  type ReportRow,
} from './figures/report-answer.ts';
export type { ReportFrame, ReportIssuer, ReportsReceived } from './document/report-frame.ts';
export { periodText, sinceNewYear, type ReportPeriod } from './period-text.ts';
export { buildReport } from './document/build-report.ts';
export type {
  DocumentAnnex,
  DocumentBlock,
  DocumentNumber,
  DocumentRow,
  DocumentTable,
  ReportDocument,
} from './document/document-model.ts';
export { docxBytes } from './docx/docx-bytes.ts';
export { indicatorPackets, type Disaggregation, type IndicatorPackets } from './exchange/indicator-packets.ts';
export { INDICATORS } from './exchange/indicator-groups.ts';
export { figureDifferences, type FigureDifference } from './issued/figure-differences.ts';
export { groupedCode, issuedDocument, type ReportStamp } from './issued/issued-document.ts';
export { narrativeSections, type NarrativeSection } from './issued/narrative-sections.ts';
export { keptAnswers } from './issued/kept-answers.ts';
