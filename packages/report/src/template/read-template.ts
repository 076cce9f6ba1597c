import { z } from 'zod';
import { templateSchema, type ReportTemplate } from './report-template.ts';
import { TemplateFault } from './template-fault.ts';
import { mentionsOf, unknownName, type Mention } from './template-mentions.ts';

/** Names of the query contract that a template may ask by. */
export interface QueryNames {
  readonly measures: readonly string[];
  readonly dimensions: readonly string[];
}

/** Districts while there are any, else communes. */
const UNIT = 'UNIT';
const MESSAGES = { vi: z.locales.vi().localeError, en: z.locales.en().localeError };

/**
 * A template as data, checked whole: its shape; that its questions ask what the query contract has; that every slot, table,
 * chart and annex names a question and a measure that the template asks for, and one that has what the place shows.
 * @throws TemplateFault naming template, place and repair
 */
export function readTemplate(data: unknown, known: QueryNames): ReportTemplate {
  const named = nameOf(data);
  const template = shapeOf(data, named);
  checkQuestions(template, known, named);
  for (const mention of mentionsOf(template, named)) checkMention(template, named, mention);
  template.annexes.forEach((annex, position) => {
    if (annex.kind !== 'compared') return;
    const [by, since] = [template.questions[annex.question]?.by, template.questions[annex.since]?.by];
    if (by !== since) throw wrongQuestion(named, `annexes[${position}].since`, annex.since, `by: ${String(by)}`);
  });
  return template;
}

function shapeOf(data: unknown, named: string): ReportTemplate {
  const read = templateSchema.safeParse(data, { error: MESSAGES.en });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const inVietnamese = templateSchema.safeParse(data, { error: MESSAGES.vi }).error?.issues[0];
  throw new TemplateFault('WRONG_SHAPE', named, placeOf(issue?.path ?? []), {
    vi: `sai cấu trúc: ${inVietnamese?.message ?? ''}`,
    en: issue?.message ?? '',
  });
}

function checkQuestions(template: ReportTemplate, known: QueryNames, named: string): void {
  const questions = Object.entries(template.questions);
  for (const [question, { measures, by }] of questions) {
    const place = `questions.${question}`;
    measures.forEach((measure, position) => {
      const at = `${place}.measures[${position}]`;
      if (!(measure in template.measures)) throw unknownName(named, at, measure, 'measures');
      if (!known.measures.includes(measure)) throw unknownName(named, at, measure, 'Measure (GraphQL)');
    });
    if (by !== null && by !== UNIT && !known.dimensions.includes(by))
      throw unknownName(named, `${place}.by`, by, 'Dimension (GraphQL)');
  }
  if (!questions.some(([, { by, window }]) => by === null && window === 'REPORT'))
    throw new TemplateFault('NO_TOTAL', named, 'questions', {
      vi: 'không có câu hỏi nào về toàn bộ của kỳ báo cáo',
      en: 'no question is about the whole of the period',
    });
}

function checkMention({ questions }: ReportTemplate, named: string, mention: Mention): void {
  const { place, question, measures, needsRows, window } = mention;
  const asked = questions[question];
  if (!asked) throw unknownName(named, place, question, 'questions');
  const unknown = measures.find((measure) => !asked.measures.includes(measure));
  if (unknown !== undefined) throw unknownName(named, place, unknown, `questions.${question}.measures`);
  if (needsRows === true && asked.by === null) throw wrongQuestion(named, place, question, 'by: …');
  if (window !== undefined && asked.window !== window) throw wrongQuestion(named, place, question, `window: ${window}`);
}

function wrongQuestion(named: string, place: string, question: string, needed: string): TemplateFault {
  return new TemplateFault('WRONG_QUESTION', named, place, {
    vi: `câu hỏi “${question}” phải có ${needed}`,
    en: `question "${question}" must have ${needed}`,
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
