import { foldVietnamese, type Code, type ReferenceIndex } from '@lantoa/domain';
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

  constructor(index: ReferenceIndex) {
    this.index = index;
  }

  find(list: string, text: string): Code | null {
    return this.found.of(`${list}\u0000${text}`, () => {
      const labels = this.labelsOf(list);
      const marked = labels.exact.get(foldVietnamese(text, { keepMarks: true }));
      return marked ?? labels.plain.get(foldVietnamese(text)) ?? null;
    });
  }

  /** Codes of the lists whose labels are most like the text, best first. */
  nearest(lists: readonly string[], text: string): Code[] {
    const names = this.names.of(lists.join(' '), () =>
      lists.flatMap((list) => this.index.codesOf(list)).map((entry) => ({ entry, plain: foldVietnamese(entry.vi) })),
    );
    return this.near.of(`${lists.join(' ')}\u0000${text}`, () => nearest(text, names));
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
