/** A report before it becomes a file: what stands where, without a word about how Word writes it. */
export interface ReportDocument {
  readonly head: DocumentHead;
  readonly body: readonly DocumentBlock[];
  readonly signing: { readonly lines: readonly string[]; readonly recipients: readonly string[] };
  readonly annexes: readonly DocumentAnnex[];
  /** At the foot of every page; null: none. */
  readonly everyPage: string | null;
}

export interface DocumentHead {
  readonly parent: string | null;
  readonly body: string;
  /** After the blank number: "/BC-STTTT". */
  readonly symbol: string;
  readonly place: string;
  readonly heading: string;
  readonly subject: string;
  readonly addressees: readonly string[];
}

export type DocumentBlock =
  | {
      readonly kind: 'title' | 'heading' | 'paragraph' | 'item' | 'note' | 'caption' | 'prompt' | 'closing';
      readonly text: string;
    }
  /** What a reader must know before anything else, in a frame. */
  | { readonly kind: 'warning'; readonly title: string; readonly lines: readonly string[] }
  | DocumentTable
  | DocumentPicture;

export interface DocumentTable {
  readonly kind: 'table';
  readonly caption: string | null;
  /** Columns of the head by group: one heading over as many columns as it has parts; no parts: a heading alone. */
  readonly head: readonly { readonly text: string; readonly parts: readonly string[] }[];
  readonly rows: readonly DocumentRow[];
}

export interface DocumentRow {
  /** The first one is the row's name. */
  readonly cells: readonly string[];
  readonly isTotal: boolean;
  /** The numbers behind the cells, for files that hold numbers; null where a cell is a name or a state. */
  readonly numbers?: readonly (DocumentNumber | null)[];
}

export interface DocumentNumber {
  readonly value: number;
  /** Shares are 0..1. */
  readonly form: 'count' | 'share';
  readonly isEstimated: boolean;
  /** The least that it can be: reports are missing. */
  readonly isLeast: boolean;
  /** A zero for which no report was due: nothing is recorded, which need not mean that nothing was done. */
  readonly isOpen: boolean;
}

export interface DocumentPicture {
  readonly kind: 'picture';
  readonly svg: string;
  /** Says what is seen, to those who do not see it. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export interface DocumentAnnex {
  /** "Phụ lục I". */
  readonly name: string;
  readonly title: string;
  readonly isWide: boolean;
  readonly blocks: readonly DocumentBlock[];
}
