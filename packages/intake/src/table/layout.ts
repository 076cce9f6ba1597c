import type { SummaryIndicator } from '@lantoa/domain';
import type { ActivityField } from './activity-columns.ts';
import type { BroadcastField } from './broadcast-columns.ts';
import type { HeaderCell } from './header-grid.ts';
import type { StatusField, SummaryField } from './other-columns.ts';

/** A column under "Trong đó": one group, or null for the column whose cells write the group themselves. */
export interface BreakdownColumn {
  readonly position: number;
  readonly label: string;
  readonly group: string | null;
  /** The label names no known group. */
  readonly unknown: boolean;
}

interface LayoutBase {
  readonly headerRows: readonly number[];
  readonly cells: readonly HeaderCell[];
  /** How many known columns were found: the better of two readings has more. */
  readonly score: number;
  /** Canonical headers of required columns that the file lacks. */
  readonly missing: readonly string[];
}

export interface ActivityLayout extends LayoutBase {
  readonly kind: 'activities';
  readonly positions: Readonly<Partial<Record<ActivityField, number>>>;
  readonly breakdown: readonly BreakdownColumn[];
  /** No form was recognised: somebody chooses the columns. */
  readonly isUnknown?: boolean;
}

export interface SummaryColumn {
  readonly position: number;
  readonly topic: string;
  readonly indicator: SummaryIndicator;
  /** `Phòng, chống ma túy / Số buổi` */
  readonly name: string;
}

export interface SummaryLayout extends LayoutBase {
  readonly kind: 'summary';
  readonly positions: Readonly<Partial<Record<SummaryField, number>>>;
  readonly values: readonly SummaryColumn[];
  /** Upper headers over indicators that are no known topic. */
  readonly unknownTopics: readonly string[];
}

export interface StatusLayout extends LayoutBase {
  readonly kind: 'reporting_status';
  readonly positions: Readonly<Partial<Record<StatusField, number>>>;
}

/** Runs of a loudspeaker system, one a row. */
export interface BroadcastLayout extends LayoutBase {
  readonly kind: 'broadcast_runs';
  readonly positions: Readonly<Partial<Record<BroadcastField, number>>>;
  /** No header was recognised: somebody chose the columns. */
  readonly isUnknown?: boolean;
}

export type Layout = ActivityLayout | SummaryLayout | StatusLayout | BroadcastLayout;
