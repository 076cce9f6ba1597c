/** A place in a text that is filled in: `{period}`, `{total.SESSIONS}`, `{row.COMMUNE_COVERAGE:parts}`. */
export interface Slot {
  readonly whole: string;
  /** The name of a question, `row`, or a word of the context. */
  readonly name: string;
  readonly measure: string | null;
  readonly form: 'value' | 'parts';
}

/** Words that every text may name. */
export const CONTEXT_WORDS = ['period', 'range', 'since', 'body', 'scope', 'received', 'title', 'annexes'] as const;
export type ContextWord = (typeof CONTEXT_WORDS)[number];

const SLOT = /\{([A-Za-z][A-Za-z0-9]*)(?:\.([A-Z][A-Z0-9_]*)(?::(parts))?)?\}/g;

/** The slots of a text in order; null where braces hold anything else. */
export function slotsOf(text: string): readonly Slot[] | null {
  const slots = [...text.matchAll(SLOT)].map(([whole, name = '', measure, form]): Slot => ({
    ...{ whole, name, measure: measure ?? null },
    form: form === 'parts' ? form : 'value',
  }));
  return /[{}]/.test(text.replaceAll(SLOT, '')) ? null : slots;
}

export function isContextWord(name: string): name is ContextWord {
  return (CONTEXT_WORDS as readonly string[]).includes(name);
}
