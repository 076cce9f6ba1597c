/** Where a document lies: the office system of the directive, or another one. */
export const SOURCE_SYSTEMS = ['vnpt_ioffice', 'other'] as const;
export type SourceSystem = (typeof SOURCE_SYSTEMS)[number];

/** A document that lies elsewhere, told by its id there; the file itself is never here. */
export interface Attachment {
  readonly sourceSystem: SourceSystem;
  /** Id or number within that system; one word, never a title. */
  readonly externalId: string;
  /** SHA-256 of the file, 64 lower-case hexadecimal digits, by which it is known again; null where it was not told. */
  readonly checksum: string | null;
}
