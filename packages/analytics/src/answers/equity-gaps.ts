import type {
  AnalyticsViewer,
  Cell,
  EquityGap,
  EquityGapQuery,
  EquityGapResult,
  Key,
  Lang,
  Measure,
} from '../contract.ts';
import { AnalyticsFault } from '../analytics-fault.ts';
import { invalidArgument } from '../faults.ts';
import { cellOfMeasure } from '../query/cell-of-measure.ts';
import { dayNumber } from '../duckdb/day-number.ts';
import { checkOpenQuestion } from '../disclosure/check-open-question.ts';
import { tellHotspotsOfPlan } from '../disclosure/tell-hotspots-of-plan.ts';
import { evidenceOf } from '../query/evidence.ts';
import { gapCells } from '../query/gap-cells.ts';
import { checkHasGap } from '../query/gap-measures.ts';
import { KeyBook } from '../query/key-book.ts';
import { measureSpec } from '../query/measure-table.ts';
import { noticesOf } from '../query/notices.ts';
import { planOf, type QueryPlan } from '../query/plan.ts';
import type { Snapshot } from '../snapshot.ts';
import { backgroundOf, compute, explainOf, statementOf, type Computed } from './statement-parts.ts';
import { checkMayAsk } from './viewer-scope.ts';

/** A measure in each asked class against all other units of the same base, topic by topic. */
export async function answerEquityGaps(
  snapshot: Snapshot,
  query: EquityGapQuery,
  viewer: AnalyticsViewer,
  clock: () => number,
): Promise<EquityGapResult> {
  checkMayAsk(viewer);
  const started = clock();
  const plan = gapPlan(snapshot, query, viewer);
  const { guarded } = checkOpenQuestion(plan, snapshot.index, viewer);
  const codes = { ...plan.filter.codes, areaClass: query.areaClass };
  const classPlan = { ...plan, groupBy: [], filter: { ...plan.filter, codes } };
  tellHotspotsOfPlan(classPlan, snapshot.index, viewer);
  const gaps: EquityGap[] = [];
  const computed: Computed[] = [];
  for (const areaClass of query.areaClass) {
    const inside = await compute(snapshot, ofUnits(plan, areaClass, true), viewer);
    const outside = await compute(snapshot, ofUnits(plan, areaClass, false), viewer);
    gaps.push(...gapsOf(snapshot, plan, areaClass, inside, outside));
    computed.push(inside, outside);
  }
  const { period, base } = query;
  const background = await backgroundOf(snapshot, { period, where: query.where ?? null, base: base ?? null }, viewer);
  return {
    evidence: evidenceOf(snapshot, {
      base: plan.base,
      completeness: background.completeness,
      recordedUpTo: background.recordedUpTo,
      notices: noticesOf(classPlan, background.grid, snapshot.index, 0),
      lang: plan.lang,
      explain: explainOf({
        measures: plan.measures,
        statements: computed.map(statementOf),
        milliseconds: clock() - started,
        viewer,
        guarded,
      }),
    }),
    gaps,
  };
}

function gapsOf(
  snapshot: Snapshot,
  plan: QueryPlan,
  areaClass: string,
  inside: Computed,
  outside: Computed,
): EquityGap[] {
  const book = new KeyBook(snapshot.index, snapshot.slots, plan.lang);
  const [measure = 'COMMUNE_COVERAGE'] = plan.measures;
  const [unitsInClass, unitsOutside] = [unitsOf(inside), unitsOf(outside)];
  const topics = plan.groupBy.includes('TOPIC') ? (plan.filter.codes.topic ?? []) : [null];
  return topics.map((topic) => {
    const inClass = figureAt(measure, inside, snapshot, topic);
    const reference = figureAt(measure, outside, snapshot, topic);
    return {
      topic: topic === null ? allTopics(measure, plan.lang) : book.code('TOPIC', 'topic', topic),
      areaClass: book.code('AREA_CLASS', 'area_class', areaClass),
      inClass,
      reference,
      ...gapCells(measure, { inClass, reference, unitsInClass, unitsOutside }),
    };
  });
}

function gapPlan(snapshot: Snapshot, query: EquityGapQuery, viewer: AnalyticsViewer): QueryPlan {
  const measure = query.measure ?? 'COMMUNE_COVERAGE';
  checkHasGap(measure);
  if (query.areaClass.length === 0) {
    throw invalidArgument('areaClass trống.', 'areaClass is empty.', {
      vi: 'Nêu ít nhất một loại địa bàn.',
      en: 'Name at least one area class.',
    });
  }
  const topics = query.topic ?? query.where?.topic ?? snapshot.index.codesOf('topic').map(({ code }) => code);
  const { period, base = null, lang = null, reachedAtLeast = null, onTopicsAtLeast = null } = query;
  const where = { ...query.where, topic: topics };
  // Communes that are reached on several topics stand in no row of one of them, and no report is of one topic.
  const isWhole = (measureSpec(measure).kind === 'coverage' && (onTopicsAtLeast ?? 1) > 1) || isOfReports(measure);
  const groupBy = isWhole ? [] : (['TOPIC'] as const);
  const rule = { reachedAtLeast, onTopicsAtLeast };
  const question = { measures: [measure], groupBy, period, where, base, lang, ...rule } as const;
  // Checks the classes as a filter would; the sides are made of units below.
  const asked = planOf({ ...question, where: { ...where, areaClass: query.areaClass } }, snapshot, viewer);
  const partly = query.areaClass.find((areaClass) => asked.classesOfOwnUnits.includes(areaClass));
  if (partly !== undefined) throw noComplement(partly);
  return planOf(question, snapshot, viewer);
}

// Among the others would be units of the class that the viewer does not know.
function noComplement(areaClass: string): AnalyticsFault {
  return new AnalyticsFault(
    'FORBIDDEN',
    {
      vi: `Bạn chỉ thấy ${areaClass} ở đơn vị của mình nên không so sánh được với các địa bàn còn lại.`,
      en: `You see ${areaClass} of your own units only, so it cannot be compared with all other units.`,
    },
    {
      vi: `Bỏ ${areaClass} khỏi areaClass; số liệu của đơn vị mình xem bằng analytics với where.areaClass.`,
      en: `Leave ${areaClass} out of areaClass; analytics with where.areaClass answers for your own units.`,
    },
  );
}

function isOfReports(measure: Measure): boolean {
  return measureSpec(measure).kind === 'reports';
}

// Of a unit without a place on the base nobody knows the classes: it is on neither side, as is what is for a whole district.
function ofUnits(plan: QueryPlan, areaClass: string, inside: boolean): QueryPlan {
  const units = plan.scope.units.filter(
    ({ isUnplaced, classes }) => !isUnplaced && classes.includes(areaClass) === inside,
  );
  const communes = units.map(({ unit }) => unit);
  return { ...plan, scope: { ...plan.scope, units }, filter: { ...plan.filter, communes } };
}

function unitsOf({ plan }: Computed): number {
  return plan.scope.units.filter(({ inBase }) => inBase).length;
}

function allTopics(measure: Measure, lang: Lang): Key {
  const [vi, en] = isOfReports(measure)
    ? ['Mọi nội dung', 'All topics']
    : ['Các nội dung được hỏi', 'The topics asked about'];
  return { dimension: 'TOPIC', id: 'all', code: 'all', label: lang === 'VI' ? vi : en, validFrom: null };
}

function figureAt(measure: Measure, { plan, grid }: Computed, { slots }: Snapshot, topic: string | null): Cell {
  const keys = topic === null ? [] : [slots.code('topic', topic)];
  return cellOfMeasure(measure, { plan, grid, grain: keys.length, keys, lastDay: dayNumber(plan.period.to) });
}
