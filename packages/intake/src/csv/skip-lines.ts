/** Leaves out the first `count` lines of a text that comes in pieces. */
export async function* skipLines(text: AsyncIterable<string>, count: number): AsyncGenerator<string> {
  let left = count;
  let carriageReturn = false;
  for await (const piece of text) {
    let from = 0;
    // A line end of two characters may be cut between two pieces.
    if (carriageReturn && piece.startsWith('\n')) from = 1;
    carriageReturn = false;
    while (left > 0 && from < piece.length) {
      const end = nextLineEnd(piece, from);
      if (end < 0) {
        from = piece.length;
        break;
      }
      left -= 1;
      carriageReturn = piece[end] === '\r' && end + 1 === piece.length;
      from = piece[end] === '\r' && piece[end + 1] === '\n' ? end + 2 : end + 1;
    }
    if (from < piece.length) yield piece.slice(from);
  }
}

function nextLineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  const carriage = text.indexOf('\r', from);
  if (feed < 0 || carriage < 0) return Math.max(feed, carriage);
  return Math.min(feed, carriage);
}
