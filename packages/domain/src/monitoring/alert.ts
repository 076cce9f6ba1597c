import type { CivilDate } from '../model/civil-date.ts';
import type { AreaUnitId } from '../model/reference-pack.ts';
import type { MonitoringRule } from './monitoring-rule.ts';

/** A name or title in both languages of the product. */
export interface AlertName {
  readonly vi: string;
  readonly en: string;
}

/** What proves an alert: names as they were when it was found, and every figure of its sentence. */
export interface AlertEvidence {
  /** Last day that was looked at. */
  readonly asOf: CivilDate;
  /** First day of the fact; null: it was so before the data begin. */
  readonly since: CivilDate | null;
  /** The unit that it is about; null for the province. */
  readonly place: AlertName | null;
  readonly district: AlertName | null;
  /** The body that it is about. */
  readonly body: AlertName | null;
  /** Topic, request or observance. */
  readonly subject: AlertName | null;
  /** In `measure`; null where nothing was ever recorded. */
  readonly value: number | null;
  /** What the value was held against, in `measure`. */
  readonly threshold: number;
  readonly measure: 'days' | 'percent' | 'records';
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Median of the periods before, in `measure`. */
  readonly usual: number | null;
  /** Days that the value is about. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Code of a period or id of a request, as questions take it; null: days. */
  readonly period: string | null;
  /** Share of the reports that are there, of those due in the days; null where none was due. */
  readonly completeness: number | null;
  /** Map that the unit is on. */
  readonly base: string;
}

/** A fact that a rule found. The same fact always has the same key. */
export interface FoundAlert {
  readonly rule: MonitoringRule;
  readonly occurrenceKey: string;
  /** Facts that are told together. */
  readonly group: string;
  /** Whose it is, as of a report: the body that is awaited, or the unit. */
  readonly organisation: string | null;
  readonly unit: AreaUnitId | null;
  /** The district that it is listed under; null in a base without districts, and for the province. */
  readonly district: AreaUnitId | null;
  readonly topic: string | null;
  readonly observance: string | null;
  readonly request: string | null;
  readonly evidence: AlertEvidence;
}
