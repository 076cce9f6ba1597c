import type { CivilDate } from '@lantoa/domain';
import type { FaultList, Place } from './fault-list.ts';

/** A span of validity; null is open on that side. */
export interface Validity {
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
}

/** True when the two spans share a day. */
export function overlaps(a: Validity, b: Validity): boolean {
  return startsBy(a, b.validTo) && startsBy(b, a.validTo);
}

/** True when `outer` is in force on every day of `inner`. */
export function covers(outer: Validity, inner: Validity): boolean {
  const from = outer.validFrom === null || (inner.validFrom !== null && outer.validFrom <= inner.validFrom);
  const to = outer.validTo === null || (inner.validTo !== null && inner.validTo <= outer.validTo);
  return from && to;
}

/** Refuses a span that ends before it starts. */
export function checkOrder(span: Validity, at: Place, faults: FaultList): void {
  if (span.validFrom !== null && span.validTo !== null && span.validTo < span.validFrom) {
    faults.add(
      at,
      'valid_to',
      `hết hiệu lực ${span.validTo} trước khi có hiệu lực ${span.validFrom}`,
      `ends on ${span.validTo}, before it starts on ${span.validFrom}`,
    );
  }
}

function startsBy(span: Validity, day: CivilDate | null): boolean {
  return span.validFrom === null || day === null || span.validFrom <= day;
}
