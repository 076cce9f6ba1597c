import type { AreaUnitId, FoundAlert, MonitoringRule, Thresholds } from '@lantoa/domain';
import type { Role } from '../accounts/role.ts';
import type { Scope } from '../database/scope.ts';

/** A rule as the department set it. */
export interface RuleSettings {
  readonly rule: MonitoringRule;
  readonly isEnabled: boolean;
  /** All of them, also those never set. */
  readonly thresholds: Thresholds;
  /** 0: never changed. */
  readonly version: number;
  /** ISO instants; null: never. */
  readonly changedAt: string | null;
  readonly lookedAt: string | null;
}

export interface ChangeRule {
  readonly rule: MonitoringRule;
  readonly isEnabled: boolean;
  readonly thresholds: Thresholds;
  /** The version that the person saw. */
  readonly version: number;
  /** Id of an account. */
  readonly by: string;
}

/** What a look by one rule found. */
export interface Look {
  readonly rule: MonitoringRule;
  /** The settings that it looked by. */
  readonly version: number;
  /** Everything that holds now. */
  readonly found: readonly FoundAlert[];
  /** False: there was nothing to look at yet, so that what is found later is not news of the first day. */
  readonly hasBasis: boolean;
  /** Last batch that the figures hold. */
  readonly dataVersion: number;
  readonly at: Date;
}

export interface LookOutcome {
  /** Ids of alerts that are new; not those that were there from the start of watching. */
  readonly opened: readonly string[];
  readonly cleared: number;
}

/** open: holds and nobody said "known". acknowledged: holds, and somebody did. cleared: holds no longer. */
export const ALERT_STATES = ['open', 'acknowledged', 'cleared'] as const;
export type AlertState = (typeof ALERT_STATES)[number];

export interface Alert extends FoundAlert {
  readonly id: string;
  readonly state: AlertState;
  readonly dataVersion: number;
  /** It held when the rule was first looked by, or when its settings were changed: no news. */
  readonly isFromStart: boolean;
  /** ISO instants. */
  readonly openedAt: string;
  readonly clearedAt: string | null;
  readonly acknowledgedAt: string | null;
  /** Whoever said "known", as an office: never by name. */
  readonly acknowledgedRole: Role | null;
  readonly acknowledgedOrganisation: string | null;
  readonly note: string | null;
}

export interface AlertFilter {
  readonly state: AlertState;
  readonly rule?: MonitoringRule | null;
  /** As `AlertGroup.group`; with `rule`. */
  readonly group?: string | null;
  readonly organisation?: string | null;
  readonly unit?: AreaUnitId | null;
  /** News alone, or what was there from the start alone; absent: both. */
  readonly isFromStart?: boolean | null;
}

export interface AlertPage {
  readonly limit: number;
  readonly offset: number;
}

/** Alerts that are told together. */
export interface AlertGroup {
  readonly rule: MonitoringRule;
  readonly group: string;
  readonly count: number;
  readonly isFromStart: boolean;
  readonly ids: readonly string[];
  /** The newest one. */
  readonly newest: Alert;
}

export interface Acknowledgement {
  readonly ids: readonly string[];
  /** Id of an account. */
  readonly by: string;
  readonly note: string | null;
  /** Those outside it are passed over, as those that are known already. */
  readonly scope: Scope & { readonly role: Role };
}

/** Alerts beside the ledger: they change no figure. Written in the service's own scope, read in that of whoever asks. */
export interface MonitoringStore {
  rules(): Promise<readonly RuleSettings[]>;
  /** @throws RecordFault CONFLICT for the second editor, INVALID_ARGUMENT for a threshold outside its bounds */
  changeRule(change: ChangeRule): Promise<RuleSettings>;
  /**
   * Opens what is new and clears what no longer holds, in one transaction. The same fact again is the same alert: it stays known.
   * A look by older data or at an earlier time than the last one changes nothing.
   */
  openAlerts(look: Look): Promise<LookOutcome>;
  /** Newest first. */
  readAlerts(filter: AlertFilter, page: AlertPage, scope: Scope): Promise<readonly Alert[]>;
  countAlerts(filter: AlertFilter, scope: Scope): Promise<number>;
  /** News first, by rule, the largest group first. */
  alertGroups(filter: AlertFilter, scope: Scope): Promise<readonly AlertGroup[]>;
  /** Answers how many became known by this call. @throws RecordFault INVALID_ARGUMENT for a note that must not be kept */
  acknowledge(acknowledgement: Acknowledgement): Promise<number>;
}
