import { AppError } from '../errors/app-error.ts';

/** One GraphQL request as the HTTP specification of GraphQL reads it. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

/** The same as it came: with the text of the document, with its SHA-256 in its place, or with both. */
export interface SentRequest extends Omit<GraphqlRequest, 'query'> {
  readonly query: string | null;
  readonly hash: string | null;
}

type Parameters = Readonly<Record<string, unknown>>;

/** @throws AppError INVALID_ARGUMENT naming the parameter; a list of requests is refused */
export function readBody(body: unknown): SentRequest {
  if (!isMap(body)) throw invalid('body', 'một đối tượng JSON', 'one JSON object');
  return readParameters(body);
}

/** Parameters of a GET: `variables` and `extensions` are JSON texts there. */
export function readSearch(search: unknown): SentRequest {
  if (!isMap(search)) throw invalid('query', 'một chuỗi', 'a string');
  return readParameters({
    ...search,
    variables: fromJson('variables', search['variables']),
    extensions: fromJson('extensions', search['extensions']),
  });
}

function readParameters({ query, variables, operationName, extensions }: Parameters): SentRequest {
  if (!isAbsent(query) && (typeof query !== 'string' || query === '')) {
    throw invalid('query', 'một chuỗi', 'a string');
  }
  if (!isAbsent(variables) && !isMap(variables)) throw invalid('variables', 'một đối tượng', 'an object');
  if (!isAbsent(extensions) && !isMap(extensions)) throw invalid('extensions', 'một đối tượng', 'an object');
  if (!isAbsent(operationName) && typeof operationName !== 'string') {
    throw invalid('operationName', 'một chuỗi', 'a string');
  }
  const hash = readHash(extensions?.['persistedQuery']);
  return { query: query ?? null, hash, variables: variables ?? {}, operationName: operationName ?? null };
}

/** `{"version": 1, "sha256Hash": "<64 hexadecimal digits>"}`, as clients of persisted documents send it. */
function readHash(persisted: unknown): string | null {
  if (isAbsent(persisted)) return null;
  const hash = isMap(persisted) && persisted['version'] === 1 ? persisted['sha256Hash'] : null;
  if (typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)) return hash;
  throw invalid('extensions.persistedQuery', HASH_FORM.vi, HASH_FORM.en);
}

const HASH_FORM = {
  vi: '{"version": 1, "sha256Hash": 64 chữ số hệ 16 viết thường}',
  en: '{"version": 1, "sha256Hash": 64 hexadecimal digits in lower case}',
} as const;

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
