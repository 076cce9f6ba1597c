import type { ReadModel } from '@lantoa/analytics';
import type { IssuedReport as Recorded } from '@lantoa/record';
import {
  groupedCode,
  narrativeSections,
  type DocumentBlock,
  type ReportDocument,
  type ReportTemplate,
} from '@lantoa/report';
import type { IssuedReport } from './issued-report.types.ts';
import type { ReportBlock, ReportNarrativeSection, ReportPart } from './report-draft.types.ts';

/** The read model knows when the report's data version was recorded, and the names of bodies. */
export function presentReport(report: Recorded, model: Pick<ReadModel, 'index' | 'recordedAt'>): IssuedReport {
  const { issuedFor, holdsExact, dataVersion, code } = report;
  return {
    ...report,
    ...{ dataVersion: String(dataVersion), holdsExactFigures: holdsExact, code: groupedCode(code) },
    asKnownOn: model.recordedAt(dataVersion),
    issuedForName: issuedFor === null ? null : (model.index?.organisation(issuedFor)?.vi ?? issuedFor),
  };
}

export function presentParts({ head, body, annexes }: ReportDocument): readonly ReportPart[] {
  const addressed = head.addressees.map((one) => ({ kind: 'paragraph', text: `Kính gửi: ${one}` }) as const);
  return [
    { title: '', blocks: [...addressed, ...body].map(blockOf) },
    ...annexes.map(({ name, title, blocks }) => ({ title: `${name}. ${title}`, blocks: blocks.map(blockOf) })),
  ];
}

function blockOf(block: DocumentBlock): ReportBlock {
  const empty = { lines: [], head: [], rows: [] };
  switch (block.kind) {
    case 'warning':
      return { ...empty, kind: block.kind, text: block.title, lines: block.lines };
    case 'picture':
      return { ...empty, kind: block.kind, text: block.alt };
    case 'table':
      return {
        ...{ ...empty, kind: block.kind, text: block.caption ?? '', rows: block.rows.map(({ cells }) => cells) },
        head: block.head.flatMap(({ text, parts }) =>
          parts.length === 0 ? [text] : parts.map((part) => `${text}: ${part}`),
        ),
      };
    default:
      return { ...empty, kind: block.kind, text: block.text };
  }
}

export function presentNarrative(
  template: ReportTemplate,
  texts: Readonly<Record<string, string>>,
): readonly ReportNarrativeSection[] {
  return narrativeSections(template).map((section) => ({ ...section, text: texts[section.section] ?? '' }));
}
