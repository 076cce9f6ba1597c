import type { AnalyticsViewer } from '../contract.ts';
import type { Bindings } from '../duckdb/bindings.ts';
import type { Slots } from '../duckdb/slots.ts';
import { ANSWERS_FOR_UNITS, SEES_ALL_RECORDS, SEES_OWN_RECORDS } from '../viewer-roles.ts';

/** Numbers of the units and of the body whose records a viewer sees whatever their status. */
export interface OwnRecords {
  readonly units: readonly number[];
  readonly body: number | null;
}

/** null: all records are the viewer's to see. Neither units nor body: none is. */
export function ownRecords({ role, units, organisation }: AnalyticsViewer, slots: Slots): OwnRecords | null {
  if (SEES_ALL_RECORDS.includes(role)) return null;
  const body = SEES_OWN_RECORDS.includes(role) ? (organisation ?? null) : null;
  return {
    units: ANSWERS_FOR_UNITS.includes(role) ? units.map((unit) => slots.unit(unit)) : [],
    body: body === null ? null : slots.knownCode('organisation', body),
  };
}

/** The facts that name one of the own units, lie in one of the own districts or are the own body's. */
export function ownFacts({ units, body }: OwnRecords, bindings: Bindings): string {
  const conditions = [
    bindings.among('own.unit', units),
    bindings.among('own.district', units),
    bindings.among('own.organisation', body === null ? [] : [body]),
  ];
  return `(SELECT own.fact FROM part AS own WHERE ${conditions.join(' OR ')})`;
}
