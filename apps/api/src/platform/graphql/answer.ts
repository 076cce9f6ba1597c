/** One answer of the GraphQL endpoint, ready to be sent. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** Without any error: may carry an ETag and be kept. */
  readonly complete: boolean;
  /** Seconds; null where waiting does not help. */
  readonly retryAfter: number | null;
}
