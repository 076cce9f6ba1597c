/** Whose named things somebody sees and keeps. */
export interface NamedReader {
  readonly account: string;
  /** The body whose shared ones come, too; null for none. */
  readonly organisation: string | null;
  /** May keep and change what the body shares. */
  readonly mayShare: boolean;
}

/** Something that was kept under a name, to be used again. */
export interface StoredNamed<Content> {
  readonly id: string;
  readonly name: string;
  readonly isShared: boolean;
  /** May be renamed and deleted by whoever reads it. */
  readonly mayChange: boolean;
  /** In the shape of whoever kept it. */
  readonly content: Content;
}

/** TAKEN: the own or the shared ones hold the name already. TOO_MANY: they are as many as there may be. */
export type NamedRefusal = 'TAKEN' | 'TOO_MANY';

/**
 * What accounts and bodies keep under names: templates of entries, views. None is a record: nothing is counted from it. Every
 * method throws RecordFault.
 */
export interface NamedStore<Content> {
  /** By name. */
  listOf(reader: NamedReader): Promise<readonly StoredNamed<Content>[]>;
  /** @param input.id made by whoever keeps it: the same one again has no further effect */
  keep(
    reader: NamedReader,
    input: {
      readonly id: string;
      readonly name: string;
      readonly isShared: boolean;
      readonly content: Content;
    },
  ): Promise<NamedRefusal | null>;
  /** GONE: there is none that the reader may change. */
  rename(reader: NamedReader, id: string, name: string): Promise<NamedRefusal | 'GONE' | null>;
  /** False where there is none that the reader may change. */
  remove(reader: NamedReader, id: string): Promise<boolean>;
}
