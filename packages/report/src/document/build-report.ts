import { romanNumeral, upperFirst } from '@lantoa/domain';
import { barChart } from '../chart/bar-chart.ts';
import { changePhrase } from '../figures/change-phrase.ts';
import { cellText, SYMBOL_NOTE } from '../figures/cell-text.ts';
import { cellOf, isRefusal, type ReportAnswer, type ReportAnswers } from '../figures/report-answer.ts';
import { daysText, periodText } from '../period-text.ts';
import type { ChangesBlock, ReportTemplate, TemplateAnnex, TemplateBlock } from '../template/report-template.ts';
import { annexLead } from './annex-lead.ts';
import { annexName } from './annex-name.ts';
import type { DocumentAnnex, DocumentBlock, ReportDocument } from './document-model.ts';
import { evidenceBlocks } from './evidence-blocks.ts';
import { filledText, rowName, totalRow, type Filling } from './filled-text.ts';
import { isNothingDue, missingBlocks, receivedText, warningOf } from './missing-reports.ts';
import type { ReportFrame } from './report-frame.ts';
import { numberOf, twinText } from './block-numbers.ts';
import { comparedTable } from './compared-table.ts';
import { shownRows, tableOf, wordsOfMeasure } from './table-of.ts';

const NOT_COMPARED = 'Không so sánh với cùng kỳ năm trước: không có báo cáo nào phải nộp trong kỳ.';
const NOT_GIVEN = 'Không đưa vào: ';

/** Figures and words of a report, put where the template says. Computes no figure. */
export function buildReport(template: ReportTemplate, answers: ReportAnswers, frame: ReportFrame): ReportDocument {
  const filling: Filling = { template, answers, words: wordsOf(frame, template) };
  const { issuer, request } = frame;
  const warning = warningOf(frame.reports, template);
  return {
    head: {
      ...{ parent: issuer.parent, body: issuer.name, symbol: `/BC-${issuer.symbol ?? '…'}`, place: issuer.place },
      heading: template.heading,
      subject: filledText(request ? template.subjectOfRequest : template.subject, filling),
      addressees: frame.addressees,
    },
    body: withSymbols([
      ...(warning ? [warning] : []),
      ...(request && request.basis !== '' ? [paragraph(`Căn cứ ${request.basis}.`)] : []),
      ...template.sections.flatMap(({ title, blocks }, position): readonly DocumentBlock[] => [
        { kind: 'title', text: `${romanNumeral(position + 1)}. ${title}` },
        ...blocks.flatMap((block) => blocksOf(block, filling, frame)),
      ]),
      { kind: 'closing', text: `${filledText(template.closing, filling)}./.` },
    ]),
    signing: { lines: issuer.signing, recipients: frame.recipients },
    annexes: template.annexes.map((annex, position) => annexOf(annex, annexName(position), filling, frame)),
    everyPage: frame.isSample ? 'SỐ LIỆU MẪU – không dùng để báo cáo' : null,
  };
}

/** The signs of the tables are told once, beneath the first. */
function withSymbols(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const first = blocks.findIndex(({ kind }) => kind === 'table');
  return first < 0 ? blocks : blocks.toSpliced(first + 1, 0, { kind: 'note', text: SYMBOL_NOTE });
}

function wordsOf(
  { period, sinceNewYear, issuer, scope, reports, request }: ReportFrame,
  { annexes }: ReportTemplate,
): Filling['words'] {
  return {
    period: periodText(period),
    range: daysText(period),
    since: daysText(sinceNewYear),
    body: issuer.name,
    scope,
    received: receivedText(reports),
    title: titleOf(request?.title ?? ''),
    annexes: `các Phụ lục ${annexes.map((_, position) => romanNumeral(position + 1)).join(', ')}`,
  };
}

/** The document is headed BÁO CÁO already: "Báo cáo kết quả …" goes on with "Kết quả …". */
function titleOf(title: string): string {
  return upperFirst(title.replace(/^báo cáo\s+/i, ''));
}

function blocksOf(block: TemplateBlock, filling: Filling, frame: ReportFrame): readonly DocumentBlock[] {
  const { answers, template } = filling;
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', text: block.text }];
    case 'paragraph':
      return [paragraph(filledText(block.text, filling))];
    case 'changes':
      if (isNothingDue(frame.reports)) return [paragraph(NOT_COMPARED)];
      return withAnswer(answers, block.question, (answer) => [paragraph(changesText(block, answer, template))]);
    case 'narrative':
      return narrativeOf(frame.narratives[block.section], block.prompt);
    case 'each':
      return withAnswer(answers, block.question, (answer) =>
        shownRows(answer, block.only).map((row) => ({
          kind: 'item',
          text: filledText(block.text, filling, { question: block.question, row }),
        })),
      );
    case 'table':
      return withAnswer(answers, block.question, (answer) =>
        tableOf(block, answer, template, numberOf(block, filling)),
      );
    case 'chart':
      return withAnswer(answers, block.question, (answer) => chartOf(block, answer, filling));
  }
}

function changesText({ of }: ChangesBlock, answer: ReportAnswer, { measures }: ReportTemplate): string {
  const total = totalRow(answer.rows);
  const said = of.map(({ name, measure }) => {
    const cell = total ? cellOf(answer, total, measure) : null;
    return {
      name,
      isMissing: cell?.previous?.status === 'MISSING',
      phrase: changePhrase(cell, wordsOfMeasure(measures, measure)),
    };
  });
  if (said.every(({ isMissing }) => isMissing)) return 'Chưa có số liệu cùng kỳ năm trước để so sánh.';
  return `So với cùng kỳ năm trước: ${said.map(({ name, phrase }) => `${name} ${phrase}`).join('; ')}.`;
}

function narrativeOf(text: string | undefined, prompt: string): readonly DocumentBlock[] {
  const written = (text ?? '').split('\n').filter((line) => line.trim() !== '');
  return written.length === 0 ? [{ kind: 'prompt', text: `[${prompt}]` }] : written.map(paragraph);
}

function chartOf(
  block: Extract<TemplateBlock, { readonly kind: 'chart' }>,
  answer: ReportAnswer,
  filling: Filling,
): readonly DocumentBlock[] {
  const { measure, title, only, question } = block;
  const { template } = filling;
  const words = wordsOfMeasure(template.measures, measure);
  const bars = shownRows(answer, only).map((row) => ({
    label: rowName(row, template),
    cell: cellOf(answer, row, measure),
  }));
  if (bars.length === 0) return [];
  const alt = `${title}: ${bars.map(({ label, cell }) => `${label} ${cellText(cell, words)}`).join('; ')}.`;
  return [
    { kind: 'picture', ...barChart(bars, words), alt },
    { kind: 'caption', text: `Hình ${numberOf(block, filling)}. ${title}${twinText(question, filling)}` },
  ];
}

function annexOf(
  annex: TemplateAnnex,
  name: string,
  { answers, template }: Filling,
  frame: ReportFrame,
): DocumentAnnex {
  const { title, kind } = annex;
  const blocks = annexBlocks(annex, { answers, template }, frame);
  return { name, title, isWide: kind === 'compared', blocks: [...annexLead(kind, frame), ...blocks] };
}

function annexBlocks(
  annex: TemplateAnnex,
  { answers, template }: Pick<Filling, 'answers' | 'template'>,
  frame: ReportFrame,
): readonly DocumentBlock[] {
  switch (annex.kind) {
    case 'compared':
      return withAnswer(answers, annex.question, (answer) =>
        withAnswer(answers, annex.since, (since) => comparedTable(annex, { answer, since }, template)),
      );
    case 'missing':
      return missingBlocks(frame.reports);
    case 'evidence':
      return evidenceBlocks(frame, template);
  }
}

function withAnswer(
  answers: ReportAnswers,
  question: string,
  make: (answer: ReportAnswer) => readonly DocumentBlock[],
): readonly DocumentBlock[] {
  const answer = answers[question];
  if (!answer) return [];
  return isRefusal(answer) ? [{ kind: 'note', text: `${NOT_GIVEN}${answer.refused}` }] : make(answer);
}

function paragraph(text: string): DocumentBlock {
  return { kind: 'paragraph', text };
}
