import type { AnswerText } from './answer-text.ts';

/** One answer of the GraphQL endpoint, as it was computed. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** Without any error: may carry an ETag and be kept. */
  readonly complete: boolean;
  /** Seconds; null where waiting does not help. */
  readonly retryAfter: number | null;
}

/** An answer that is ready to be sent. */
export type ReadyAnswer = Omit<Answer, 'body'> & { readonly text: AnswerText };
