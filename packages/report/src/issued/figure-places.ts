import type { ReportTemplate, TemplateAnnex, TemplateBlock } from '../template/report-template.ts';
import { slotsOf } from '../template/slots.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

/** Where a measure of a question stands in a report: "Mục II.2", "Phụ lục I". None: it stands nowhere. */
export function figurePlaces(template: ReportTemplate, question: string, measure: string): readonly string[] {
  const inSections = template.sections.flatMap(({ blocks }, position) => {
    const section = `Mục ${ROMAN[position] ?? ''}`;
    let heading = '';
    return blocks.flatMap((block) => {
      if (block.kind === 'heading') heading = /^\d+/.exec(block.text)?.[0] ?? '';
      if (!isIn(block, question, measure)) return [];
      return [heading === '' ? section : `${section}.${heading}`];
    });
  });
  const inAnnexes = template.annexes.flatMap((annex, position) =>
    isInAnnex(annex, question, measure) ? [`Phụ lục ${ROMAN[position] ?? ''}`] : [],
  );
  return [...new Set([...inSections, ...inAnnexes])];
}

function isIn(block: TemplateBlock, question: string, measure: string): boolean {
  switch (block.kind) {
    case 'paragraph':
      return names(block.text, question, measure);
    case 'each':
      return block.question === question && names(block.text, 'row', measure);
    case 'changes':
      return block.question === question && block.of.some((of) => of.measure === measure);
    case 'table':
      return block.question === question && block.columns.some((column) => column.measure === measure);
    case 'chart':
      return block.question === question && block.measure === measure;
    default:
      return false;
  }
}

function isInAnnex(annex: TemplateAnnex, question: string, measure: string): boolean {
  return (
    annex.kind === 'compared' &&
    (annex.question === question || annex.since === question) &&
    annex.measures.includes(measure)
  );
}

function names(text: string, question: string, measure: string): boolean {
  return (slotsOf(text) ?? []).some((slot) => slot.name === question && slot.measure === measure);
}
