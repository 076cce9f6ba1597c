import { templateSchema, type ReportTemplate } from './report-template.ts';
import { isContextWord, slotsOf, type Slot } from './slots.ts';
import { TemplateFault } from './template-fault.ts';

/** What names a measure in a template. */
interface Mention {
  readonly place: string;
  readonly question: string;
  readonly measures: readonly string[];
}

/**
 * A template as data, checked whole: its shape, and that every slot, table, chart and annex names a question and a measure
 * that the template asks for.
 * @throws TemplateFault naming template and place
 */
export function readTemplate(data: unknown): ReportTemplate {
  const named = nameOf(data);
  const read = templateSchema.safeParse(data);
  if (!read.success) {
    const [issue] = read.error.issues;
    const said = issue?.message ?? '';
    throw new TemplateFault(named, placeOf(issue?.path ?? []), { vi: `sai cấu trúc: ${said}`, en: said });
  }
  const template = read.data;
  for (const [question, { measures }] of Object.entries(template.questions))
    measures.forEach((measure, position) => {
      if (!(measure in template.measures))
        throw fault(named, `questions.${question}.measures[${position}]`, measure, 'measures');
    });
  for (const mention of mentionsOf(template, named)) check(template, named, mention);
  return template;
}

function check({ questions }: ReportTemplate, named: string, { place, question, measures }: Mention): void {
  const asked = questions[question];
  if (!asked) throw fault(named, place, question, 'questions');
  const unknown = measures.find((measure) => !asked.measures.includes(measure));
  if (unknown !== undefined) throw fault(named, place, unknown, `questions.${question}.measures`);
}

function mentionsOf(template: ReportTemplate, named: string): readonly Mention[] {
  const of = (text: string, place: string, row: string | null) => mentionsOfText(text, place, row, named);
  return [
    ...of(template.subject, 'subject', null),
    ...of(template.subjectOfRequest, 'subjectOfRequest', null),
    ...of(template.closing, 'closing', null),
    ...template.sections.flatMap(({ blocks }, section) =>
      blocks.flatMap((block, position): readonly Mention[] => {
        const place = `sections[${section}].blocks[${position}]`;
        switch (block.kind) {
          case 'heading':
          case 'paragraph':
            return of(block.text, `${place}.text`, null);
          case 'each':
            return [
              { place: `${place}.question`, question: block.question, measures: [] },
              ...of(block.text, `${place}.text`, block.question),
            ];
          case 'narrative':
            return [];
          case 'changes':
            return block.of.map(({ measure }, item) => ({
              ...{ place: `${place}.of[${item}]`, question: block.question, measures: [measure] },
            }));
          case 'table':
            return block.columns.map(({ measure }, column) => ({
              ...{ place: `${place}.columns[${column}]`, question: block.question, measures: [measure] },
            }));
          case 'chart':
            return [{ place, question: block.question, measures: [block.measure] }];
        }
      }),
    ),
    ...template.annexes.flatMap((annex, position): readonly Mention[] => {
      const place = `annexes[${position}]`;
      if (annex.kind !== 'compared') return [];
      const { question, since, measures } = annex;
      return [
        { place: `${place}.question`, question, measures },
        { place: `${place}.since`, question: since, measures },
      ];
    }),
  ];
}

function mentionsOfText(text: string, place: string, row: string | null, named: string): readonly Mention[] {
  const slots = slotsOf(text);
  if (!slots)
    throw new TemplateFault(named, place, { vi: 'dấu ngoặc { } không đúng', en: 'braces { } that name nothing' });
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
    throw fault(named, place, whole, 'context');
  }
  if (question === null) throw fault(named, place, whole, 'each');
  return [{ place, question, measures: [measure] }];
}

function fault(named: string, place: string, what: string, missingIn: string): TemplateFault {
  return new TemplateFault(named, place, {
    vi: `“${what}” không có trong ${missingIn}`,
    en: `"${what}" is not in ${missingIn}`,
  });
}

function nameOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return '?';
  const { id, version } = data as { readonly id?: unknown; readonly version?: unknown };
  return `${typeof id === 'string' ? id : '?'}@${typeof version === 'string' ? version : '?'}`;
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, part) =>
      typeof part === 'number' ? `${place}[${part}]` : place === '' ? String(part) : `${place}.${String(part)}`,
    '',
  );
}
