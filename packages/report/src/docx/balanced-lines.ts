/** Words before which a heading breaks well: "SỞ THÔNG TIN / VÀ TRUYỀN THÔNG", "… / của Sở Thông tin và Truyền thông". */
const BREAKS_BEFORE = /^(và|của|quý|tháng|huyện|thành)$/iu;
/** A break elsewhere costs as much as a line that is so much of the width shorter. */
const WORD_BREAK = 0.3;

interface Best {
  readonly cost: number;
  readonly lines: readonly string[];
}

/**
 * A text in as few lines as it needs, of about the same length, broken after a comma or before a word like "và" where that
 * costs little. `room` is how much of the text one line takes, letters counted as equally wide; runs of blanks stay whole.
 */
export function balancedLines(text: string, room: number): readonly string[] {
  const words = text.split(/(?<=\S) (?=\S)/u);
  const most = Math.max(1, text.length * room);
  const least = Math.ceil(text.length / most);
  for (let count = least; count < words.length; count += 1) {
    const found = bestOf(words, count, most);
    if (found) return found.lines;
  }
  return least === 1 ? [text] : words;
}

function bestOf(words: readonly string[], count: number, most: number): Best | null {
  const whole = words.join(' ');
  if (count === 1) return whole.length <= most ? { cost: (1 - whole.length / most) ** 2, lines: [whole] } : null;
  let best: Best | null = null;
  for (let taken = 1; taken <= words.length - count + 1; taken += 1) {
    const line = words.slice(0, taken).join(' ');
    if (line.length > most) break;
    const rest = bestOf(words.slice(taken), count - 1, most);
    if (!rest) continue;
    const cost = (1 - line.length / most) ** 2 + breakCost(words[taken - 1] ?? '', words[taken] ?? '') + rest.cost;
    if (!best || cost < best.cost) best = { cost, lines: [line, ...rest.lines] };
  }
  return best;
}

function breakCost(before: string, after: string): number {
  return /[,;]$/u.test(before) || BREAKS_BEFORE.test(after) ? 0 : WORD_BREAK ** 2;
}
