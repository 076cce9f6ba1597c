import { foldVietnamese, isInForce, type CivilDate, type Code, type ReferenceIndex } from '@lantoa/domain';
import { Epochs } from './epochs.ts';
import { Memo } from './memo.ts';
import { nearest, type Named } from '../values/nearest.ts';

interface Labels {
  readonly exact: ReadonlyMap<string, Code>;
  /** Without marks; null where two codes fold into one text. */
  readonly plain: ReadonlyMap<string, Code | null>;
}

/** Finds codes by the labels that people write: any Unicode form, letter case, punctuation, or without marks. */
export class CodeLabels {
  private readonly index: ReferenceIndex;
  private readonly lists = new Map<string, Labels>();
  private readonly found = new Memo<Code | null>();
  private readonly near = new Memo<Code[]>();
  private readonly names = new Memo<Named<Code>[]>();
  private readonly epochs: Epochs;

  constructor(index: ReferenceIndex) {
    this.index = index;
    this.epochs = new Epochs(index.pack.codes);
  }

  /** Some code begins or ends on some day. */
  get hasDates(): boolean {
    return !this.epochs.isOne;
  }

  find(list: string, text: string): Code | null {
    return this.found.of(`${list}\u0000${text}`, () => {
      const labels = this.labelsOf(list);
      const marked = labels.exact.get(foldVietnamese(text, { keepMarks: true }));
      return marked ?? labels.plain.get(foldVietnamese(text)) ?? null;
    });
  }

  /** Codes of the lists in force on a day whose labels are most like the text, best first. */
  nearest(lists: readonly string[], text: string, on: CivilDate | null): Code[] {
    const key = `${lists.join(' ')}\u0000${on === null ? '' : String(this.epochs.of(on))}`;
    const names = this.names.of(key, () =>
      lists.flatMap((list) => this.inForce(list, on)).map((entry) => ({ entry, plain: foldVietnamese(entry.vi) })),
    );
    return this.near.of(`${key}\u0000${text}`, () => nearest(text, names));
  }

  /** Codes of a list that can be used on a day; all of them where the day is not known. */
  inForce(list: string, on: CivilDate | null): readonly Code[] {
    const codes = this.index.codesOf(list);
    return on === null ? codes : codes.filter((code) => isInForce(code, on));
  }

  private labelsOf(list: string): Labels {
    const known = this.lists.get(list);
    if (known) return known;
    const exact = new Map<string, Code>();
    const plain = new Map<string, Code | null>();
    for (const code of this.index.codesOf(list)) {
      for (const label of [code.vi, ...code.synonyms, code.code]) {
        const marked = foldVietnamese(label, { keepMarks: true });
        if (!exact.has(marked)) exact.set(marked, code);
        const bare = foldVietnamese(label);
        const other = plain.get(bare);
        plain.set(bare, other === undefined || other?.code === code.code ? code : null);
      }
    }
    const labels = { exact, plain };
    this.lists.set(list, labels);
    return labels;
  }
}
