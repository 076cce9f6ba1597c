import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import * as z from 'zod/mini';
import type { ErrorCode } from '../gql/graphql.ts';
import type { Lang } from '../language/lang.ts';
import { HttpFailure } from './http-failure.ts';
import { failureMessages } from './failure.messages.ts';

/** What went wrong, in the reader's words: a heading, what happened, what to do, and a code that support can look up. */
export interface Failure {
  readonly code: ErrorCode | 'NETWORK';
  readonly title: string;
  readonly detail: string | null;
  readonly remedy: string;
  readonly id: string | null;
}

const inBothLanguages = z.object({ vi: z.string(), en: z.string() });
const extensions = z.object({
  code: z.string(),
  message: z.optional(inBothLanguages),
  remedy: z.optional(inBothLanguages),
  id: z.optional(z.string()),
});
const errorBody = z.object({ errors: z.array(z.object({ extensions: z.optional(z.unknown()) })) });

/** Reads what Apollo or fetch threw. Anything unknown is the network, or an internal error of the server. */
export function failureOf(error: unknown, lang: Lang): Failure {
  const found = extensions.safeParse(extensionsOf(error));
  const code = found.success ? knownCode(found.data.code) : isServerAnswer(error) ? 'INTERNAL' : 'NETWORK';
  const texts = failureMessages[lang].kinds[code];
  return {
    code,
    title: texts.title,
    detail: (found.success ? found.data.message?.[lang] : undefined) ?? null,
    remedy: (found.success ? found.data.remedy?.[lang] : undefined) ?? texts.remedy,
    id: (found.success ? found.data.id : undefined) ?? null,
  };
}

export function isUnauthenticated(error: unknown): boolean {
  return failureOf(error, 'vi').code === 'UNAUTHENTICATED';
}

function isServerAnswer(error: unknown): boolean {
  return CombinedGraphQLErrors.is(error) || ServerError.is(error);
}

function extensionsOf(error: unknown): unknown {
  if (error instanceof HttpFailure) return error.extensions;
  if (CombinedGraphQLErrors.is(error)) return error.errors[0]?.extensions;
  if (!ServerError.is(error)) return null;
  try {
    const body = errorBody.safeParse(JSON.parse(error.bodyText));
    return body.success ? body.data.errors[0]?.extensions : null;
  } catch {
    return null;
  }
}

function knownCode(code: string): ErrorCode {
  return code in failureMessages.vi.kinds && code !== 'NETWORK' ? (code as ErrorCode) : 'INTERNAL';
}
