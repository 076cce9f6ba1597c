const FEED = 0x0a;
const RETURN = 0x0d;

/** Leaves out the first `count` lines of a UTF-8 text that comes in pieces. */
export async function* skipLines(text: AsyncIterable<Buffer>, count: number): AsyncGenerator<Buffer> {
  let left = count;
  let afterReturn = false;
  for await (const piece of text) {
    if (piece.length === 0) continue;
    // A line end of two characters may be cut between two pieces.
    let from = afterReturn && piece[0] === FEED ? 1 : 0;
    afterReturn = false;
    while (left > 0 && from < piece.length) {
      const end = nextLineEnd(piece, from);
      if (end < 0) {
        from = piece.length;
        break;
      }
      left -= 1;
      afterReturn = piece[end] === RETURN && end + 1 === piece.length;
      from = piece[end] === RETURN && piece[end + 1] === FEED ? end + 2 : end + 1;
    }
    if (from < piece.length) yield piece.subarray(from);
  }
}

function nextLineEnd(text: Buffer, from: number): number {
  const feed = text.indexOf(FEED, from);
  const carriage = text.indexOf(RETURN, from);
  return feed < 0 || carriage < 0 ? Math.max(feed, carriage) : Math.min(feed, carriage);
}
