import type { CivilDate, MandateState } from '@lantoa/domain';
import type { Cell, Evidence, Key } from './answers.ts';
import type { Lang } from './lists.ts';
import type { PeriodInput } from './questions.ts';

export interface MandateQuery {
  readonly period: PeriodInput;
  /** Units of one level: communes, districts or the province. */
  readonly unit?: readonly string[] | null | undefined;
  readonly organisation?: readonly string[] | null | undefined;
  readonly base?: string | null | undefined;
  readonly lang?: Lang | null | undefined;
}
export interface MandateResult {
  readonly evidence: Evidence;
  readonly cells: readonly MandateCell[];
}
export interface MandateCell {
  readonly topic: Key;
  /** Key of AREA_CLASS, TARGET_GROUP, SETTING, FLAG, CHANNEL_GROUP, ORGANISATION or OBSERVANCE. */
  readonly member: Key;
  readonly state: MandateState;
  readonly activities: Cell;
  readonly communesReached: Cell;
  readonly lastActivityOn: CivilDate | null;
}
