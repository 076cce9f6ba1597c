/** A byte stream whose beginning can be looked at before it is read. */
export class PeekableBytes implements AsyncIterable<Uint8Array> {
  private readonly source: AsyncIterator<Uint8Array>;
  private readonly seen: Uint8Array[] = [];
  private length = 0;
  private ended = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** The first `count` bytes, fewer where the stream is shorter. */
  async peek(count: number): Promise<Buffer> {
    while (this.length < count && !this.ended) await this.pull();
    return Buffer.concat(this.seen).subarray(0, count);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    yield* this.seen;
    this.seen.length = 0;
    if (this.ended) return;
    try {
      for (;;) {
        const next = await this.source.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await this.source.return?.();
    }
  }

  private async pull(): Promise<void> {
    const next = await this.source.next();
    if (next.done === true) {
      this.ended = true;
      return;
    }
    this.seen.push(next.value);
    this.length += next.value.byteLength;
  }
}
