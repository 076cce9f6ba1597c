import {
  mayRelease,
  touchesSensitiveGroup,
  type ReferenceIndex,
  type SensitiveQuestion,
  type TargetGroupRule,
} from '@lantoa/domain';
import { AnalyticsFault } from '../analytics-fault.ts';
import type { AnalyticsQuery, AnalyticsRow, AnalyticsViewer, Cell } from '../contract.ts';
import { UNSPECIFIED } from '../duckdb/schema.ts';
import { emptyCell } from './cell.ts';
import type { GridKeys } from './grid.ts';
import { PEOPLE_MEASURES } from './measure-table.ts';
import type { QueryPlan } from './plan.ts';

const REPORTING_YEAR = /^\d{4}-12-15$/;

/** What disclosure has to know of a question. */
export function sensitiveQuestion(plan: QueryPlan, query: AnalyticsQuery, viewer: AnalyticsViewer): SensitiveQuestion {
  const { from, to } = plan.period;
  const wholeYear = REPORTING_YEAR.test(from) && to === `${String(Number(from.slice(0, 4)) + 1)}-12-14`;
  const filtered = Object.values(query.where ?? {}).some((list) => list !== null && list !== undefined);
  const otherDimensions = plan.groupBy.some((dimension) => dimension !== 'TARGET_GROUP' && dimension !== 'PROVINCE');
  const earlier = query.asKnownOn !== null && query.asKnownOn !== undefined;
  return {
    profile: viewer.profile,
    groupedByTargetGroup: plan.groupBy.includes('TARGET_GROUP'),
    filteredGroups: plan.filter.codes.targetGroup,
    finerThanYearAndProvince: !wholeYear || filtered || otherDimensions || earlier,
  };
}

export function targetGroupRule(index: ReferenceIndex): (group: string) => TargetGroupRule | null {
  return (group) => {
    const code = index.code('target_group', group);
    if (!code) return null;
    return {
      sensitive: code.sensitive,
      smallBelow: Number(code.attributes['smallBelow'] ?? (code.sensitive ? 5 : 0)),
      provinceOnly: code.attributes['provinceOnly'] === '1',
    };
  };
}

/**
 * Keys of rows with those of groups that are shown for the province only made independent of the data: at a finer question
 * such a group stands beside every other group's row and nowhere else, and a filter on it leaves only the total, so that a
 * row being there tells nothing.
 */
export function evenKeys(
  keys: readonly GridKeys[],
  plan: QueryPlan,
  question: SensitiveQuestion,
  provinceOnly: readonly { readonly code: string; readonly slot: number }[],
): readonly GridKeys[] {
  const filtersOnProvinceOnly = provinceOnly.some(({ code }) => question.filteredGroups?.includes(code));
  const slots = provinceOnly.map(({ slot }) => slot);
  const position = plan.groupBy.indexOf('TARGET_GROUP');
  if (question.profile === 'suppressed' && filtersOnProvinceOnly)
    return keys.filter((key) => key.every((one) => one === null));
  if (question.profile === 'exact' || !question.finerThanYearAndProvince || position === -1) return keys;
  const others = keys.filter((key) => !slots.includes(key[position] ?? UNSPECIFIED));
  const beside = others.filter((key) => key[position] !== null);
  return [...others, ...beside.flatMap((key) => slots.map((slot) => key.with(position, slot)))];
}

/** Under FULL and FRACTIONAL rows add up to a total, which would give a hidden row away. Throws OUTSIDE_LATTICE. */
export function checkCountBasis(plan: QueryPlan, question: SensitiveQuestion): void {
  const guarded =
    question.profile === 'suppressed' && question.groupedByTargetGroup && question.finerThanYearAndProvince;
  if (!guarded || plan.countBasis === 'DISTINCT') return;
  throw new AnalyticsFault(
    'OUTSIDE_LATTICE',
    {
      vi: `Không chia theo đối tượng với cách đếm ${plan.countBasis} ở mức này.`,
      en: `Target groups are not broken down under ${plan.countBasis} at this detail.`,
    },
    {
      vi: 'Dùng cách đếm DISTINCT, hoặc hỏi toàn tỉnh cho cả năm báo cáo.',
      en: 'Use the count basis DISTINCT, or ask for the whole province over a reporting year.',
    },
  );
}

export interface Disclosed {
  readonly rows: AnalyticsRow[];
  readonly hidden: number;
  /** True where the explanation must hold no rows and bindings. */
  readonly guarded: boolean;
}

/** The one gate between computed rows and everything that leaves: ordering, limits and exports see only its result. */
export function disclose(
  rows: readonly AnalyticsRow[],
  plan: Pick<QueryPlan, 'measures'>,
  question: SensitiveQuestion,
  ruleOf: (group: string) => TargetGroupRule | null,
): Disclosed {
  let hidden = 0;
  const released = rows.map((row) => {
    const group = row.keys.find((key) => key.dimension === 'TARGET_GROUP')?.code ?? null;
    const cells = row.cells.map((cell, position) => {
      const measure = plan.measures[position];
      const countsPeople = measure !== undefined && PEOPLE_MEASURES.has(measure);
      const release = (value: number | null) => mayRelease(question, { group, countsPeople, value }, ruleOf);
      const shown = releasedCell(cell, release);
      if (shown !== cell) hidden += 1;
      return shown;
    });
    return { ...row, cells };
  });
  const complemented = hideRest(released, plan);
  return { rows: complemented, hidden, guarded: touchesSensitiveGroup(question, ruleOf) };
}

// The rest without a group is the total less all groups, so one hidden group could be had from it by subtraction.
function hideRest(rows: readonly AnalyticsRow[], plan: Pick<QueryPlan, 'measures'>): AnalyticsRow[] {
  const groupOf = (row: AnalyticsRow) => row.keys.find((key) => key.dimension === 'TARGET_GROUP')?.code;
  const guarded = plan.measures.map(
    (measure, position) =>
      PEOPLE_MEASURES.has(measure) && rows.some((row) => row.cells[position]?.status === 'SUPPRESSED_PRIMARY'),
  );
  if (!guarded.includes(true)) return [...rows];
  return rows.map((row) => {
    if (groupOf(row) !== 'unspecified') return row;
    const cells = row.cells.map((cell, position) =>
      guarded[position] === true && cell.status !== 'SUPPRESSED_PRIMARY' ? releasedCell(cell, () => false) : cell,
    );
    return { ...row, cells };
  });
}

const HIDDEN = { value: null, status: 'SUPPRESSED_PRIMARY' } as const;

// A change gives away the figure that it starts or ends at.
function releasedCell(cell: Cell, release: (value: number | null) => boolean): Cell {
  const previousShown = cell.previous === null || release(cell.previous.value);
  if (!release(cell.value)) {
    const hidden = emptyCell('SUPPRESSED_PRIMARY', 'sensitive_group');
    return cell.previous === null ? hidden : { ...hidden, previous: HIDDEN, change: HIDDEN };
  }
  return previousShown ? cell : { ...cell, previous: HIDDEN, change: HIDDEN };
}
