import type { AnalyticsQuery } from '@lantoa/analytics';
import { coerceInputValue, isInputObjectType, type GraphQLSchema } from 'graphql';
import { AppError } from '../../platform/errors/app-error.ts';

/**
 * The query of a download link, read by the very input type of the schema, defaults included.
 * @throws AppError INVALID_ARGUMENT naming the field
 */
export function readAnalyticsQuery(text: unknown, schema: GraphQLSchema): AnalyticsQuery {
  const type = schema.getType('AnalyticsQuery');
  if (!isInputObjectType(type)) throw new TypeError('the schema holds no AnalyticsQuery');
  return coerceInputValue(fromJson(text), type, (path, _value, fault) => {
    throw invalid(`${['query', ...path].join('.')}: ${fault.message}`);
  }) as AnalyticsQuery;
}

function fromJson(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > 16_000) throw invalid('query');
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('query: JSON');
  }
}

function invalid(detail: string): AppError {
  return new AppError('INVALID_ARGUMENT', {
    text: { vi: `Tham số không hợp lệ: ${detail}`, en: `Invalid parameter: ${detail}` },
  });
}
