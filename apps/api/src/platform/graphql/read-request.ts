import { AppError } from '../errors/app-error.ts';

/** One GraphQL request as the HTTP specification of GraphQL reads it. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

type Parameters = Readonly<Record<string, unknown>>;

/** @throws AppError INVALID_ARGUMENT naming the parameter; a list of requests is refused */
export function readBody(body: unknown): GraphqlRequest {
  if (!isMap(body)) throw invalid('body', 'một đối tượng JSON', 'one JSON object');
  return readParameters(body);
}

/** Parameters of a GET: `variables` and `extensions` are JSON texts there. */
export function readSearch(search: unknown): GraphqlRequest {
  if (!isMap(search)) throw invalid('query', 'một chuỗi', 'a string');
  return readParameters({
    ...search,
    variables: fromJson('variables', search['variables']),
    extensions: fromJson('extensions', search['extensions']),
  });
}

function readParameters({ query, variables, operationName, extensions }: Parameters): GraphqlRequest {
  if (typeof query !== 'string' || query === '') throw invalid('query', 'một chuỗi', 'a string');
  if (!isAbsent(variables) && !isMap(variables)) throw invalid('variables', 'một đối tượng', 'an object');
  if (!isAbsent(extensions) && !isMap(extensions)) throw invalid('extensions', 'một đối tượng', 'an object');
  if (!isAbsent(operationName) && typeof operationName !== 'string') {
    throw invalid('operationName', 'một chuỗi', 'a string');
  }
  return { query, variables: variables ?? {}, operationName: operationName ?? null };
}

function fromJson(name: string, text: unknown): unknown {
  if (isAbsent(text) || text === '') return null;
  if (typeof text !== 'string') throw invalid(name, 'JSON', 'JSON');
  try {
    return JSON.parse(text);
  } catch {
    throw invalid(name, 'JSON', 'JSON');
  }
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isMap(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(name: string, vi: string, en: string): AppError {
  return new AppError('INVALID_ARGUMENT', {
    text: { vi: `Tham số ${name} phải là ${vi}.`, en: `The parameter ${name} must be ${en}.` },
  });
}
