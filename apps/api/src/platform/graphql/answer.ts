/** One answer of the GraphQL endpoint, ready to be sent. */
export interface Answer {
  readonly status: number;
  /** Bytes once it is kept. */
  readonly body: string | Buffer;
  /** Without any error: may carry an ETag and be kept. */
  readonly complete: boolean;
  /** Seconds; null where waiting does not help. */
  readonly retryAfter: number | null;
}
