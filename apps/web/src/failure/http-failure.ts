/** A refusal of an HTTP route outside GraphQL, carrying what the server said for `failureOf` to read. */
export class HttpFailure extends Error {
  readonly extensions: unknown;
  constructor(extensions: unknown) {
    super('HTTP request refused');
    this.name = 'HttpFailure';
    this.extensions = extensions;
  }
}

const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  413: 'UPLOAD_TOO_LARGE',
  429: 'RATE_LIMITED',
  503: 'BUSY',
};

/** Reads `{ error: { code, message, remedy, id } }`; a proxy's answer without it is told by its status. */
export function answerFailure(status: number, body: unknown): HttpFailure {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  return new HttpFailure(error ?? { code: CODE_OF_STATUS[status] ?? 'INTERNAL' });
}

/** No answer at all. */
export function networkFailure(): HttpFailure {
  return new HttpFailure(null);
}
