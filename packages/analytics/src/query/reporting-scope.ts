import type { AreaUnitId, Organisation, ReferenceIndex } from '@lantoa/domain';
import type { ReportingQuery } from '../contract.ts';
import { AnalyticsFault } from '../analytics-fault.ts';
import { unknownCode } from '../faults.ts';
import { nearestCodes } from './nearest-codes.ts';
import { resolveUnit, type UnitContext } from './resolve-unit.ts';

/** Duties that a report fulfils; the record keeps one report a unit and period, whichever directive asked for it. */
const REPORT_DUTIES = ['report_on_request'];

/** Throws UNKNOWN_CODE for a duty that nobody knows, NOT_AVAILABLE for one that no report fulfils. */
export function checkDuties(duties: ReportingQuery['duty'], index: ReferenceIndex): void {
  for (const duty of duties ?? []) {
    const codes = index.codesOf('duty');
    if (!codes.some(({ code }) => code === duty)) {
      const known = codes.map(({ code, vi, en }) => ({ code, labels: [vi, en] }));
      throw unknownCode('UNKNOWN_CODE', 'duty', duty, nearestCodes(duty, known));
    }
    if (!REPORT_DUTIES.includes(duty)) {
      throw new AnalyticsFault(
        'NOT_AVAILABLE',
        { vi: `Nhiệm vụ ${duty} không có báo cáo riêng.`, en: `No report is kept of the duty ${duty}.` },
        { vi: 'Dùng report_on_request hoặc bỏ duty.', en: 'Use report_on_request or leave duty out.' },
      );
    }
  }
}

/** Communes that the asked units are or hold; null: all. Throws UNKNOWN_UNIT and AMBIGUOUS_UNIT. */
export function communesOf(asked: ReportingQuery['unit'], context: UnitContext): readonly AreaUnitId[] | null {
  if (!asked) return null;
  const { index } = context;
  const areas = asked.map((unit) => {
    const level = (index.unit(unit) ?? index.unitsOfCode(unit)[0])?.level ?? 'commune';
    return resolveUnit(unit, level, context);
  });
  return index.pack.units
    .filter(({ id, level }) => level === 'commune' && areas.some((area) => liesIn(id, area, index)))
    .map(({ id }) => id);
}

/** Throws UNKNOWN_CODE for a body that nobody knows. */
export function bodiesOf(asked: ReportingQuery['organisation'], index: ReferenceIndex): readonly Organisation[] | null {
  if (!asked) return null;
  return [...new Set(asked)].map((id) => {
    const body = index.organisation(id);
    if (body) return body;
    const known = index.pack.organisations.map(({ id: code, vi, en }) => ({ code, labels: [vi, en] }));
    throw unknownCode('UNKNOWN_CODE', 'organisation', id, nearestCodes(id, known));
  });
}

/** True where a unit is the area or lies in it. */
export function liesIn(unit: AreaUnitId, area: AreaUnitId, index: ReferenceIndex): boolean {
  if (unit === area) return true;
  const parent = index.unit(unit)?.parent ?? null;
  return parent !== null && liesIn(parent, area, index);
}
