import { cellRelease, type TargetGroupRule } from '@lantoa/domain';
import { ANSWERS_FOR_UNITS } from '../viewer-roles.ts';
import type { AnalyticsQuery, AnalyticsRow, AnalyticsViewer, Cell, CellStatus, Figure } from '../contract.ts';
import { UNSPECIFIED } from '../duckdb/schema.ts';
import { emptyCell } from '../query/cell.ts';
import type { GridKeys } from '../query/grid.ts';
import type { QueryPlan } from '../query/plan.ts';
import type { GridRow } from '../query/result-rows.ts';
import type { Snapshot } from '../snapshot.ts';
import { cellAtoms } from './cell-atoms.ts';
import { latticeShape, LATTICE_MEASURES, OPEN_MEASURES } from './lattice-shape.ts';
import { outsideLattice } from './outside-lattice.ts';
import { publishedLattice, type PlacedAtom, type PublishedLattice } from './published-lattice.ts';
import { seesExactly } from './sees-exactly.ts';
import { sensitiveGroups } from './target-group-rules.ts';
import { tellSensitiveRead } from './tell-sensitive-read.ts';

/** What stands between computed rows and everything that leaves: ordering, limits and exports see only its result. */
export interface DisclosureGate {
  /** True where the explanation must hold neither rows nor bindings. */
  readonly guarded: boolean;
  /** Keys of rows, made independent of groups that the viewer may not see the rows of. */
  readonly evenKeys: (keys: readonly GridKeys[]) => readonly GridKeys[];
  readonly release: (rows: readonly GridRow[], keysThen?: (keys: GridKeys) => GridKeys | null) => ReleasedRows;
}

declare const released: unique symbol;
/** Rows that have passed the gate; nothing else makes them. */
export interface ReleasedRows {
  readonly [released]: true;
  readonly rows: readonly AnalyticsRow[];
  readonly hidden: number;
}

interface Question {
  readonly snapshot: Snapshot;
  readonly query: AnalyticsQuery;
  readonly plan: QueryPlan;
  /** The plan of the compared period. */
  readonly before: QueryPlan | null;
  readonly viewer: AnalyticsViewer;
}

/** Opens the gate for a question. Throws OUTSIDE_LATTICE for what is never published. */
export async function disclosureGate(question: Question): Promise<DisclosureGate> {
  const { snapshot, plan, viewer } = question;
  const asked = plan.filter.codes.targetGroup;
  const touches = plan.groupBy.includes('TARGET_GROUP') || asked !== null;
  if (!touches) return openGate();
  if (seesExactly(viewer, plan, snapshot.index)) {
    tellSensitiveRead(plan, snapshot.index, viewer);
    return openGate();
  }
  const sensitive = sensitiveGroups(snapshot.index);
  const { people, provinceLevel } = checkedShape(question, sensitive);
  const cells = people ? await latticeCells(question, sensitive) : null;
  const hides = hiddenStatus(question, { sensitive, provinceLevel, cells });
  return {
    guarded: true,
    evenKeys: (keys) => (provinceLevel || asked !== null ? keys : evened(keys, plan, snapshot, sensitive)),
    release: (rows, keysThen = (keys) => keys) => {
      let hidden = 0;
      const shown = rows.map((gridRow) => {
        const cellsShown = gridRow.row.cells.map((cell, position) => {
          const now = hides({ gridRow, keys: gridRow.keys, position, value: cell.value, earlier: false });
          const keys = cell.previous === null ? null : keysThen(gridRow.keys);
          const then =
            cell.previous === null || keys === null
              ? null
              : hides({ gridRow, keys, position, value: cell.previous.value, earlier: true });
          if (now !== null || then !== null) hidden += 1;
          return releasedCell(cell, now, then);
        });
        return { ...gridRow.row, cells: cellsShown };
      });
      return asReleased(shown, hidden);
    },
  };
}

function asReleased(rows: readonly AnalyticsRow[], hidden: number): ReleasedRows {
  return { rows, hidden } as ReleasedRows;
}

function openGate(): DisclosureGate {
  return {
    guarded: false,
    evenKeys: (keys) => keys,
    release: (rows) =>
      asReleased(
        rows.map(({ row }) => row),
        0,
      ),
  };
}

function checkedShape(
  { query, plan, before }: Question,
  sensitive: ReadonlyMap<string, TargetGroupRule>,
): { readonly people: boolean; readonly provinceLevel: boolean } {
  const { outside, provinceLevel } = latticeShape(query, before ? [plan, before] : [plan]);
  const counted = plan.measures.filter((measure) => !OPEN_MEASURES.has(measure));
  const unpublished = counted.find((measure) => !LATTICE_MEASURES.has(measure));
  if (unpublished !== undefined) throw outsideLattice(unpublished);
  if (counted.length > 0 && outside !== null) throw outsideLattice(outside);
  const provinceOnly = (plan.filter.codes.targetGroup ?? []).find((code) => sensitive.get(code)?.provinceOnly);
  if (provinceOnly !== undefined && !provinceLevel) throw outsideLattice(outside ?? `${provinceOnly} x place`);
  // A row of all others would hold groups whose own rows are hidden.
  if (query.others === true) throw outsideLattice('others');
  // Rows that add up to a total would give a hidden one away.
  if (plan.groupBy.includes('TARGET_GROUP') && plan.countBasis !== 'DISTINCT' && !provinceLevel)
    throw outsideLattice('countBasis');
  return { people: counted.length > 0, provinceLevel };
}

interface LatticeCells {
  /** Whether the groups of a cell are shown at all, and whether one sensitive group is. */
  readonly at: (grain: number, keys: GridKeys, earlier: boolean) => ReturnType<typeof cellRelease>;
  readonly thresholdOf: (group: string) => number;
}

async function latticeCells(
  { snapshot, plan, before, viewer }: Question,
  sensitive: ReadonlyMap<string, TargetGroupRule>,
): Promise<LatticeCells> {
  const published: PublishedLattice = await publishedLattice(snapshot);
  const forAll = viewer.profile === 'public';
  const lattice = forAll ? published.public : published.suppressed;
  const now = cellAtoms(plan, published.atoms, snapshot.slots);
  const then = before ? cellAtoms(before, published.atoms, snapshot.slots) : now;
  const ownUnits = forAll || !ANSWERS_FOR_UNITS.includes(viewer.role) ? [] : viewer.units;
  const own = new Set(ownUnits.map((unit) => snapshot.slots.unit(unit)));
  const isOwn = (atom: PlacedAtom) => atom.insiders.some((unit) => own.has(unit));
  return {
    at: (grain, keys, earlier) => {
      const atoms = (earlier ? then : now)(grain, keys);
      if (atoms.length > 0 && own.size > 0 && atoms.every(isOwn)) return { rows: true, group: () => true };
      return cellRelease(lattice, atoms);
    },
    thresholdOf: (group) => (sensitive.get(group)?.smallBelow ?? 0) * (forAll ? published.publicFactor : 1),
  };
}

interface AskedCell {
  readonly gridRow: GridRow;
  readonly keys: GridKeys;
  readonly position: number;
  readonly value: number | null;
  readonly earlier: boolean;
}

/** The status that hides a cell; null where it is shown. A group's own cells are hidden as primary, all others beside them. */
function hiddenStatus(
  { snapshot, plan }: Question,
  rules: {
    readonly sensitive: ReadonlyMap<string, TargetGroupRule>;
    readonly provinceLevel: boolean;
    readonly cells: LatticeCells | null;
  },
): (cell: AskedCell) => CellStatus | null {
  const { sensitive, provinceLevel, cells } = rules;
  const place = plan.groupBy.indexOf('TARGET_GROUP');
  const asked = plan.filter.codes.targetGroup ?? [];
  const someProvinceOnly = [...sensitive.values()].some((rule) => rule.provinceOnly);
  const isSmall = (value: number | null, group: string) =>
    value !== null && value > 0 && value < (cells?.thresholdOf(group) ?? 0);
  return ({ gridRow, keys, position, value, earlier }) => {
    const slot = keys[place] ?? null;
    const measure = plan.measures[position];
    const people = measure === undefined || !OPEN_MEASURES.has(measure);
    const group = slot === null || slot < 0 ? null : (snapshot.slots.codeName('target_group', slot) ?? null);
    const rule = group === null ? undefined : sensitive.get(group);
    if (rule?.provinceOnly && !provinceLevel) return 'SUPPRESSED_PRIMARY';
    // Beside a group whose rows are hidden, the rest without a group would tell it.
    if (slot === UNSPECIFIED && (people || (someProvinceOnly && !provinceLevel))) return 'SUPPRESSED_SECONDARY';
    if (!people || cells === null) return null;
    if (slot === null && asked.length === 0) return null;
    const shown = cells.at(gridRow.grain, keys, earlier);
    if (group === null || !rule) {
      const small = slot === null && asked.some((code) => sensitive.has(code) && isSmall(value, code));
      const tells = slot === null && asked.some((code) => sensitive.has(code) && !shown.group(code));
      return shown.rows && !small && !tells ? null : 'SUPPRESSED_SECONDARY';
    }
    const isCount = measure === 'ATTENDANCES';
    return shown.group(group) && !(isCount && isSmall(value, group)) ? null : 'SUPPRESSED_PRIMARY';
  };
}

// A row that is there only because of a group for the province tells of it: such a group stands beside every other row.
function evened(
  keys: readonly GridKeys[],
  plan: QueryPlan,
  { slots }: Snapshot,
  sensitive: ReadonlyMap<string, TargetGroupRule>,
): readonly GridKeys[] {
  const position = plan.groupBy.indexOf('TARGET_GROUP');
  const groups = [...sensitive].flatMap(([code, rule]) =>
    rule.provinceOnly ? [slots.code('target_group', code)] : [],
  );
  if (position === -1) return keys;
  const others = keys.filter((key) => !groups.includes(key[position] ?? UNSPECIFIED));
  const beside = others.filter((key) => key[position] !== null);
  return [...others, ...beside.flatMap((key) => groups.map((slot) => key.with(position, slot)))];
}

// A change gives away the figure that it starts or ends at.
function releasedCell(cell: Cell, now: CellStatus | null, then: CellStatus | null): Cell {
  const hiddenFigure = (status: CellStatus): Figure => ({ value: null, status });
  const previous = then === null ? cell.previous : hiddenFigure(then);
  const change = cell.change !== null && (now ?? then) !== null ? hiddenFigure(now ?? then ?? 'MISSING') : cell.change;
  if (now === null) return then === null ? cell : { ...cell, previous, change };
  return { ...emptyCell(now, 'sensitive_group'), previous, change };
}
