import type { Cell, Evidence, Key } from './answers.ts';
import type { Lang } from './lists.ts';
import type { PeriodInput } from './questions.ts';
import type { RecordedCode } from './records.ts';

export interface RecognitionQuery {
  readonly period: PeriodInput;
  readonly district?: readonly string[] | null | undefined;
  readonly base?: string | null | undefined;
  readonly lang?: Lang | null | undefined;
}
export interface RecognitionResult {
  readonly evidence: Evidence;
  /** Every topic in force, then the total of each of the other parts of the answer. */
  readonly rows: readonly RecognitionRow[];
}
/** Recognitions of one cell; what is null stands for all. Each cell is counted at its own grain: rows do not add up. */
export interface RecognitionRow {
  /** What it was for. */
  readonly topic: Key | null;
  /** `unspecified`: the record does not say. */
  readonly level: RecordedCode | null;
  readonly form: RecordedCode | null;
  /** Activities at which somebody was recognised. */
  readonly recognitions: Cell;
  readonly collectives: Cell;
  readonly individuals: Cell;
}
