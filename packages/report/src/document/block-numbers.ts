import { isRefusal } from '../figures/report-answer.ts';
import type { ReportTemplate, TemplateBlock } from '../template/report-template.ts';
import type { Filling } from './filled-text.ts';

/** Where the figures of a chart stand as a table. */
export function twinText(question: string, filling: Filling): string {
  const twin = blocksIn(filling.template).find((one) => one.kind === 'table' && one.question === question);
  return twin ? ` (số liệu tại Bảng ${numberOf(twin, filling)})` : '';
}

/** Tables and charts are numbered one by one in the order of the text; what was refused has no number. */
export function numberOf(block: TemplateBlock, { template, answers }: Filling): number {
  const shown = blocksIn(template).filter((one) => {
    const answer = one.kind === block.kind && 'question' in one ? answers[one.question] : undefined;
    return answer !== undefined && !isRefusal(answer);
  });
  return shown.indexOf(block) + 1;
}

function blocksIn({ sections }: ReportTemplate): readonly TemplateBlock[] {
  return sections.flatMap(({ blocks }) => blocks);
}
