const LONGEST_KEY = 1_000;

/** Remembers answers by key; forgets all of them when `capacity` is reached, so that memory stays flat. */
export class Memo<Answer> {
  private readonly answers = new Map<string, Answer>();
  private readonly capacity: number;

  constructor(capacity = 20_000) {
    this.capacity = capacity;
  }

  of(key: string, answer: () => Answer): Answer {
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const found = answer();
    if (key.length > LONGEST_KEY) return found;
    if (this.answers.size >= this.capacity) this.answers.clear();
    this.answers.set(key, found);
    return found;
  }
}
