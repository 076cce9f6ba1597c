import { z } from 'zod';

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/);
const text = z.string().min(1).max(2_000);
const measure = z.string().regex(/^[A-Z][A-Z0-9_]*$/);
/** Rows to show, by code; all where absent. */
const only = z.array(z.string().min(1)).optional();

const question = z.strictObject({
  measures: z.array(measure).min(1),
  /** A dimension of the contract, or UNIT: districts while there are any, else communes. Null: the total alone. */
  by: z.string().nullable(),
  window: z.enum(['REPORT', 'SINCE_NEW_YEAR']),
});

const column = z.strictObject({
  measure,
  /** `share` is of the sum of the column, by largest remainder. */
  part: z.enum(['value', 'previous', 'parts', 'share']),
  heading: text.optional(),
});

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text }),
  z.strictObject({ kind: z.literal('paragraph'), text }),
  /** Against the same period of the year before, measure by measure. */
  z.strictObject({
    kind: z.literal('changes'),
    question: name,
    of: z.array(z.strictObject({ name: text, measure })).min(1),
  }),
  z.strictObject({ kind: z.literal('each'), question: name, text, only }),
  /** A paragraph that people write; until they do, the prompt stands in brackets. */
  z.strictObject({ kind: z.literal('narrative'), section: name, prompt: text }),
  z.strictObject({
    ...{ kind: z.literal('table'), question: name, caption: text, rows: text, only },
    ...{ columns: z.array(column).min(1), total: z.boolean(), note: text.optional() },
    /** A row in which this measure is not computable has none of what is counted: all its figures are not. */
    basis: measure.optional(),
  }),
  z.strictObject({ kind: z.literal('chart'), question: name, measure, title: text, only }),
]);

const annex = z.discriminatedUnion('kind', [
  /** Per measure three columns: the period, the same period of the year before, since the beginning of the year. */
  z.strictObject({
    ...{ kind: z.literal('compared'), title: text, rows: text, only },
    ...{ question: name, since: name, measures: z.array(measure).min(1) },
  }),
  z.strictObject({ kind: z.literal('missing'), title: text }),
  z.strictObject({ kind: z.literal('evidence'), title: text }),
]);

export const templateSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().regex(/^\d+$/),
  /** Heading of the document: BÁO CÁO. */
  heading: text,
  subject: text,
  /** What a request is answered with; `{title}` is the request's own. */
  subjectOfRequest: text,
  measures: z.record(
    measure,
    z.strictObject({ form: z.enum(['count', 'share']), unit: z.string().max(60), heading: text }),
  ),
  /** What rows are called that are no member of their list, by their reserved code. */
  reserved: z.record(z.string(), text),
  questions: z.record(name, question),
  sections: z.array(z.strictObject({ title: text, blocks: z.array(block).min(1) })).min(1),
  closing: text,
  annexes: z.array(annex),
});

export type ReportTemplate = z.infer<typeof templateSchema>;
export type TemplateBlock = z.infer<typeof block>;
export type TemplateAnnex = z.infer<typeof annex>;
export type ChangesBlock = Extract<TemplateBlock, { readonly kind: 'changes' }>;
export type TableBlock = Extract<TemplateBlock, { readonly kind: 'table' }>;
