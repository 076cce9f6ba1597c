import {
  rebaseUnit,
  type AreaBase,
  type AreaLevel,
  type AreaUnit,
  type AreaUnitId,
  type DateRange,
  type ReferenceIndex,
} from '@lantoa/domain';
import { AnalyticsFault } from '../analytics-fault.ts';
import { unknownCode } from '../faults.ts';
import { nearestCodes } from './nearest-codes.ts';

export interface UnitContext {
  readonly index: ReferenceIndex;
  readonly window: DateRange;
  /** null: units as of the event. */
  readonly base: AreaBase | null;
}

/**
 * The unit that `06187@2025-07-01` or a bare `06187` means. A bare code is read among the versions of the level that
 * lived in the window, on the base where one is stated.
 * Throws UNKNOWN_UNIT with the nearest names, AMBIGUOUS_UNIT with the candidates.
 */
export function resolveUnit(asked: string, level: AreaLevel, context: UnitContext): AreaUnitId {
  const { index } = context;
  const byId = index.unit(asked);
  if (byId?.level === level && isOnBase(byId, context)) return byId.id;
  const versions = index.unitsOfCode(asked).filter((unit) => unit.level === level);
  const fitting = versions.filter((unit) => livesIn(unit, context));
  const candidates =
    fitting.length > 0 ? fitting : versions.filter((unit) => versions.length === 1 && isOnBase(unit, context));
  const [only] = candidates;
  if (only && candidates.length === 1) return only.id;
  if (candidates.length > 1 || versions.length > 1)
    throw ambiguous(asked, candidates.length > 1 ? candidates : versions);
  const known = index.pack.units
    .filter((unit) => unit.level === level && livesIn(unit, context))
    .map((unit) => ({ code: unit.id, labels: [unit.name] }));
  const successors = byId && context.base ? rebaseUnit(byId.id, context.base, index).map(({ unit }) => unit) : [];
  const nearest = successors.length > 0 ? successors : nearestCodes(asked, known);
  throw unknownCode('UNKNOWN_UNIT', level, asked, nearest);
}

// A commune of another time has no row on a stated base; districts are asked for on every base that has them.
function isOnBase(unit: AreaUnit, { base }: UnitContext): boolean {
  return base === null || unit.level !== 'commune' || base.units.includes(unit.id);
}

function livesIn(unit: AreaUnit, { window, base }: UnitContext): boolean {
  if (base && unit.level === 'commune') return base.units.includes(unit.id);
  return unit.validFrom <= window.to && (unit.validTo === null || unit.validTo >= window.from);
}

function ambiguous(asked: string, candidates: readonly AreaUnit[]): AnalyticsFault {
  const list = candidates.map((unit) => `${unit.id} (${unit.name})`).join(', ');
  return new AnalyticsFault(
    'AMBIGUOUS_UNIT',
    { vi: `Mã ${asked} chỉ nhiều đơn vị: ${list}.`, en: `Code ${asked} may mean several units: ${list}.` },
    {
      vi: 'Dùng mã kèm ngày hiệu lực, ví dụ 06187@2025-07-01.',
      en: 'Use the code with its date, such as 06187@2025-07-01.',
    },
  );
}
