import type { EnteredActivity } from '@lantoa/intake';
import { coerceInputValue, isInputObjectType, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { AppError } from '../../platform/errors/app-error.ts';
import { isClientUuid } from '../../platform/schema/is-client-uuid.ts';
import { BULK_ITEMS, BULK_TEXTS } from './bulk-limits.ts';
import { invalidItem, type BulkFault } from './bulk-faults.ts';
import type { EnteredActivityInput } from './entered-activity.input.ts';
import { enteredFrom } from './entered-from.ts';

export type BulkForm = 'array' | 'lines';

/** One item as it came: the activity of a form with the id that the sender gave it, or why it cannot be read. */
export type BulkItem =
  { readonly id: string | null; readonly entered: EnteredActivity } | { readonly faults: readonly BulkFault[] };

/**
 * Items of a batch, each read by the very input type that `saveActivity` takes.
 * @param text a JSON array, or JSON texts one a line; blank lines are skipped
 * @throws AppError INVALID_ARGUMENT for what is no list, or an empty one; UPLOAD_TOO_LARGE for more than 1,000 items
 */
export function readBulkItems(text: string, form: BulkForm, schema: GraphQLSchema): readonly BulkItem[] {
  const type = schema.getType('EnteredActivityInput');
  if (!isInputObjectType(type)) throw new TypeError('the schema holds no EnteredActivityInput');
  const values = form === 'array' ? arrayOf(text) : linesOf(text);
  if (values.length === 0) throw new AppError('INVALID_ARGUMENT', BULK_TEXTS.empty);
  if (values.length > BULK_ITEMS) throw new AppError('UPLOAD_TOO_LARGE', BULK_TEXTS.tooMany);
  return values.map((value, index) => itemOf(value, index, type));
}

/** What a line holds that is no JSON; an item like any other that cannot be read. */
const UNREADABLE = Symbol('unreadable');

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

function itemOf(value: unknown, index: number, type: GraphQLInputObjectType): BulkItem {
  if (value === UNREADABLE) return { faults: [invalidItem(index, null, 'json')] };
  if (!isItem(value)) return { faults: [invalidItem(index, null, 'object')] };
  const { id = null, activity } = value;
  if (id !== null && !(typeof id === 'string' && isClientUuid(id))) return { faults: [invalidItem(index, 'id', 'id')] };
  const faults: BulkFault[] = [];
  const input = coerceInputValue(activity, type, (path, _value, { message }) => {
    const { problem, field } = problemOf(message);
    faults.push(invalidItem(index, ['activity', ...path, ...(field === null ? [] : [field])].join('.'), problem));
  }) as EnteredActivityInput;
  return faults.length > 0 ? { faults } : { id: id === null ? null : id.toLowerCase(), entered: enteredFrom(input) };
}

function isItem(value: unknown): value is { readonly id?: unknown; readonly activity: unknown } {
  if (typeof value !== 'object' || value === null || !('activity' in value)) return false;
  return Object.keys(value).every((key) => key === 'id' || key === 'activity');
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
