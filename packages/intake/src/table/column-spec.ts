export interface ColumnSpec<Field extends string> {
  readonly field: Field;
  /** Header of the form; faults name the column by it. */
  readonly header: string;
  /** Other headers that files use. */
  readonly synonyms: readonly string[];
  readonly required?: boolean;
}
