import { coerceInputValue, type GraphQLInputObjectType } from 'graphql';
import { AppError } from '../../platform/errors/app-error.ts';
import { BULK_ITEMS, BULK_TEXTS } from './bulk-limits.ts';
import { invalidItem, type BulkFault, type ItemForm } from './bulk-faults.ts';

export type BulkForm = 'array' | 'lines';

/** What a line holds that is no JSON; an item like any other that cannot be read. */
export const UNREADABLE = Symbol('unreadable');

/**
 * Items of a batch as JSON values, or UNREADABLE.
 * @param text a JSON array, or JSON texts one a line; blank lines are skipped
 * @throws AppError INVALID_ARGUMENT for what is no list, or an empty one; UPLOAD_TOO_LARGE for more than 1,000 items
 */
export function bulkValues(text: string, form: BulkForm): readonly unknown[] {
  const values = form === 'array' ? arrayOf(text) : linesOf(text);
  if (values.length === 0) throw new AppError('INVALID_ARGUMENT', BULK_TEXTS.empty);
  if (values.length > BULK_ITEMS) throw new AppError('UPLOAD_TOO_LARGE', BULK_TEXTS.tooMany);
  return values;
}

/** Where a value stands, and what its item has to be. */
export interface ItemPart {
  readonly index: number;
  /** Names of the fields that lead to it. */
  readonly path: readonly string[];
  readonly form: ItemForm;
}

/** A value as its input type reads it, defaults included, or why it is none. */
export function coerced(
  value: unknown,
  type: GraphQLInputObjectType,
  { index, path: above, form }: ItemPart,
): { readonly input: unknown } | { readonly faults: readonly BulkFault[] } {
  const faults: BulkFault[] = [];
  const input: unknown = coerceInputValue(value, type, (path, _value, { message }) => {
    const { problem, field } = problemOf(message);
    const names = [...above, ...path, ...(field === null ? [] : [field])];
    faults.push(invalidItem(index, names.length === 0 ? null : names.join('.'), problem, form));
  });
  return faults.length > 0 ? { faults } : { input };
}

function arrayOf(text: string): readonly unknown[] {
  const value = parsed(text);
  if (!Array.isArray(value)) throw new AppError('INVALID_ARGUMENT', BULK_TEXTS.noArray);
  return value;
}

function linesOf(text: string): readonly unknown[] {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  // Not read before it is known that there are not too many.
  return lines.length > BULK_ITEMS ? lines : lines.map(parsed);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return UNREADABLE;
  }
}

/** graphql's own wording repeats values; only the names of fields are taken from it. */
function problemOf(message: string): {
  readonly problem: 'type' | 'missing' | 'unknown';
  readonly field: string | null;
} {
  const missing = /^Field "(\w{1,40})" of required type/u.exec(message)?.[1];
  if (missing !== undefined) return { problem: 'missing', field: missing };
  const unknown = /^Field "(\w{1,40})" is not defined/u.exec(message)?.[1];
  return unknown === undefined ? { problem: 'type', field: null } : { problem: 'unknown', field: unknown };
}
