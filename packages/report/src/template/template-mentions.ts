import type { ReportTemplate, TemplateBlock } from './report-template.ts';
import { isContextWord, slotsOf, type Slot } from './slots.ts';
import { TemplateFault } from './template-fault.ts';

type Question = ReportTemplate['questions'][string];

/** Where a template names a question and measures of it, and what the place needs of the question. */
export interface Mention {
  readonly place: string;
  readonly question: string;
  readonly measures: readonly string[];
  /** The place shows rows: the question has to be by something. */
  readonly needsRows?: boolean;
  /** The time that the question has to be about. Figures of the year before come with REPORT alone. */
  readonly window?: Question['window'];
}

/** Every mention of a template. @throws TemplateFault for a text whose slots name nothing */
export function mentionsOf(template: ReportTemplate, named: string): readonly Mention[] {
  const of = (text: string, place: string, row: string | null) => mentionsOfText(text, place, row, named);
  return [
    ...of(template.subject, 'subject', null),
    ...of(template.subjectOfRequest, 'subjectOfRequest', null),
    ...of(template.closing, 'closing', null),
    ...template.sections.flatMap(({ blocks }, section) =>
      blocks.flatMap((block, position) => mentionsOfBlock(block, `sections[${section}].blocks[${position}]`, of)),
    ),
    ...template.annexes.flatMap((annex, position): readonly Mention[] => {
      const place = `annexes[${position}]`;
      if (annex.kind !== 'compared') return [];
      const { question, since, measures } = annex;
      return [
        { place: `${place}.question`, question, measures, needsRows: true, window: 'REPORT' },
        { place: `${place}.since`, question: since, measures, needsRows: true, window: 'SINCE_NEW_YEAR' },
      ];
    }),
  ];
}

function mentionsOfBlock(
  block: TemplateBlock,
  place: string,
  of: (text: string, place: string, row: string | null) => readonly Mention[],
): readonly Mention[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return of(block.text, `${place}.text`, null);
    case 'each':
      return [
        { place: `${place}.question`, question: block.question, measures: [], needsRows: true },
        ...of(block.text, `${place}.text`, block.question),
      ];
    case 'narrative':
      return [];
    case 'changes':
      return block.of.map(({ measure }, item) => ({
        ...{ place: `${place}.of[${item}]`, question: block.question, measures: [measure], window: 'REPORT' },
      }));
    case 'table':
      return [
        ...block.columns.map(({ measure, part }, column): Mention => ({
          ...{ place: `${place}.columns[${column}]`, question: block.question, measures: [measure], needsRows: true },
          ...(part === 'previous' ? { window: 'REPORT' } : {}),
        })),
        ...(block.basis === undefined
          ? []
          : [{ place: `${place}.basis`, question: block.question, measures: [block.basis] }]),
      ];
    case 'chart':
      return [{ place, question: block.question, measures: [block.measure], needsRows: true }];
  }
}

function mentionsOfText(text: string, place: string, row: string | null, named: string): readonly Mention[] {
  const slots = slotsOf(text);
  if (!slots)
    throw new TemplateFault('WRONG_BRACES', named, place, {
      vi: 'dấu ngoặc { } không đúng',
      en: 'braces { } that name nothing',
    });
  return slots.flatMap((slot) => mentionOf(slot, place, row, named));
}

function mentionOf(
  { name, measure, whole }: Slot,
  place: string,
  row: string | null,
  named: string,
): readonly Mention[] {
  const question = name === 'row' ? row : name;
  if (measure === null) {
    if (isContextWord(name) || (name === 'row' && row !== null)) return [];
    throw unknownName(named, place, whole, 'context');
  }
  if (question === null) throw unknownName(named, place, whole, 'each');
  return [{ place, question, measures: [measure] }];
}

export function unknownName(named: string, place: string, what: string, missingIn: string): TemplateFault {
  return new TemplateFault('UNKNOWN_NAME', named, place, {
    vi: `“${what}” không có trong ${missingIn}`,
    en: `"${what}" is not in ${missingIn}`,
  });
}
