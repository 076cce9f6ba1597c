import { planWindow, type AreaBase, type DateRange, type Period, type ReferenceIndex } from '@lantoa/domain';
import type { AnalyticsQuery, AnalyticsViewer, CountBasis, Dimension, Fill, Lang, Measure } from '../contract.ts';
import { invalidArgument, unknownCode } from '../faults.ts';
import type { Beyond } from './beyond.ts';
import { placeScope, type PlaceScope } from './place-scope.ts';
import { reachRuleOf, type ReachRule } from './reach-rule.ts';
import { rebaseFor, type Rebase } from './rebase.ts';
import { resolveFilter, type ResolvedFilter } from './resolve-filter.ts';
import type { Snapshot } from '../snapshot.ts';
import { resolvePeriod } from './resolve-period.ts';
import { visibleClasses } from './visible-classes.ts';

/** A question that has been understood: every code known, every unit found, every part answerable. */
export interface QueryPlan {
  readonly measures: readonly Measure[];
  readonly groupBy: readonly Dimension[];
  readonly period: Period;
  readonly filter: ResolvedFilter;
  readonly scope: PlaceScope;
  /** Classes of which the viewer knows the own units only. */
  readonly classesOfOwnUnits: readonly string[];
  /** Classes that the viewer would know on a screen and that no file holds. */
  readonly classesKeptBack: readonly string[];
  /** Id as asked: AS_OF_EVENT or a base. */
  readonly base: string;
  /** Set where the answer is on a base of another time than the window. */
  readonly rebase: Rebase | null;
  readonly countBasis: CountBasis;
  readonly totals: boolean;
  readonly subtotals: boolean;
  readonly fill: Fill;
  readonly reach: ReachRule;
  /** Set where the plan is that of everything beyond the kept rows of another one. */
  readonly beyond: Beyond | null;
  readonly lang: Lang;
  /** Plans of the mandate with the topic of each and the days it covers. */
  readonly plans: readonly PlanTopic[];
}

export interface PlanTopic extends DateRange {
  readonly code: string;
  readonly topic: string;
}

/** Lengths of the prefixes of groupBy that are answered: data rows first, the grand total (0) always. */
export function grainLengths(plan: Pick<QueryPlan, 'groupBy' | 'subtotals'>): number[] {
  const depth = plan.groupBy.length;
  if (!plan.subtotals) return depth === 0 ? [0] : [depth, 0];
  return Array.from({ length: depth + 1 }, (_, position) => depth - position);
}

/** Throws an AnalyticsFault for anything unknown, contradictory or not answerable yet. */
export function planOf(
  query: AnalyticsQuery,
  { index, slots }: Pick<Snapshot, 'index' | 'slots'>,
  viewer: AnalyticsViewer,
): QueryPlan {
  const groupBy = query.groupBy ?? [];
  const countBasis = query.countBasis ?? 'DISTINCT';
  checkMeasures(query.measures, countBasis);
  checkDimensions(groupBy);
  const period = resolvePeriod(query.period, index);
  const base = resolveBase(query.base ?? 'AS_OF_EVENT', index);
  const rebase = rebaseFor(index, base, period);
  if (base && query.where?.district) checkHasDistricts(base, index);
  const filter = resolveFilter(query.where ?? {}, { index, slots, window: period, base }, viewer);
  const classes = visibleClasses(index, viewer);
  const scope = placeScope(index, {
    window: period,
    stated: base,
    rebase,
    isClassShown: classes.isShown,
    filter: { ...filter, areaClasses: filter.codes.areaClass },
  });
  return {
    measures: query.measures,
    groupBy,
    period,
    filter,
    scope,
    classesOfOwnUnits: classes.ofOwnUnits,
    classesKeptBack: classes.keptFromFiles,
    base: query.base ?? 'AS_OF_EVENT',
    rebase,
    countBasis,
    totals: query.totals ?? true,
    subtotals: query.subtotals ?? false,
    fill: query.fill ?? 'NONE',
    reach: reachRuleOf(query, filter, index),
    beyond: null,
    lang: query.lang ?? 'VI',
    plans: planTopics(index),
  };
}

function planTopics(index: ReferenceIndex): PlanTopic[] {
  return index.pack.plans.map((plan) => ({
    code: plan.code,
    topic: plan.topic,
    ...planWindow(plan, index.code('plan', plan.code)),
  }));
}

/** null stands for AS_OF_EVENT. */
export function resolveBase(id: string, index: ReferenceIndex): AreaBase | null {
  if (id === 'AS_OF_EVENT') return null;
  const base = index.base(id);
  if (base) return base;
  const known = ['AS_OF_EVENT', ...index.pack.bases.map((one) => one.id)];
  throw unknownCode('UNKNOWN_CODE', 'base', id, known);
}

function checkHasDistricts(base: AreaBase, index: ReferenceIndex): void {
  if (base.units.some((unit) => index.districtOf(unit) !== null)) return;
  throw invalidArgument(`${base.id} không còn cấp huyện.`, `${base.id} has no districts.`, {
    vi: 'Chia theo FORMER_DISTRICT, hoặc chọn bản đồ khác trong catalogue.bases.',
    en: 'Group by FORMER_DISTRICT, or choose another of catalogue.bases.',
  });
}

const FRACTIONAL_MEASURES: readonly Measure[] = ['ACTIVITIES', 'SESSIONS'];

function checkMeasures(measures: readonly Measure[], countBasis: CountBasis): void {
  if (measures.length === 0) {
    throw invalidArgument('Chưa chọn chỉ tiêu nào.', 'No measure was asked.', {
      vi: 'Thêm ít nhất một chỉ tiêu vào measures.',
      en: 'Put at least one measure into measures.',
    });
  }
  if (new Set(measures).size < measures.length) throw twice('measures');
  for (const measure of measures) {
    if (countBasis === 'FRACTIONAL' && !FRACTIONAL_MEASURES.includes(measure)) {
      throw invalidArgument(`${measure} không tính theo phân bổ.`, `${measure} has no fractional count.`, {
        vi: 'Chỉ ACTIVITIES và SESSIONS có cách đếm FRACTIONAL.',
        en: 'Only ACTIVITIES and SESSIONS are counted in fractions.',
      });
    }
  }
}

function checkDimensions(groupBy: readonly Dimension[]): void {
  if (new Set(groupBy).size < groupBy.length) throw twice('groupBy');
  const limit = 6;
  if (groupBy.length > limit) {
    throw invalidArgument(`Nhiều hơn ${String(limit)} chiều.`, `More than ${String(limit)} dimensions.`, {
      vi: 'Bỏ bớt chiều trong groupBy.',
      en: 'Group by fewer dimensions.',
    });
  }
}

function twice(argument: string) {
  return invalidArgument(`${argument} có mục lặp lại.`, `${argument} holds an entry twice.`, {
    vi: 'Mỗi mục chỉ nêu một lần.',
    en: 'Name each entry once.',
  });
}
