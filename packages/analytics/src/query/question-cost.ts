import { daysBetween } from '@lantoa/domain';
import type { AnalyticsQuery, CostedQuestion, CostPart, Dimension, QuestionCost } from '../contract.ts';
import { dimensionSpec, isPlace, isTime } from './dimension-table.ts';
import { memberSlots } from './member-slots.ts';
import { planOf } from './plan.ts';
import type { ScopeUnit } from './place-scope.ts';
import { MOST_DAYS } from './query-size.ts';
import type { MemberContext } from './row-keys.ts';
import { timeCells } from './time-cells.ts';
import { timeDimensionsOf } from './time-dimensions.ts';
import { questionAsAnalytics } from './question-as-analytics.ts';

/** Figures that one unit of cost stands for. */
const FIGURES_A_UNIT = 1_000;

/**
 * What a question is estimated to cost, without asking the database.
 * Formula: cost = ceil(groups x figures a group / 1,000), at least 1; groups = the product of the members that each
 * dimension has within the filter and the window, plus one for what has no member. Dimensions of place count together, as
 * the combinations that units have; so do dimensions of time. Figures a group: measures, twice with a compared period.
 * Convention: an upper bound. Combinations that nothing happened in cost as those where something did.
 * Edge: without dimensions there is one group. Example: 3 measures by commune (200), topic (8) and month of a year (12):
 * 201 x 9 x 12 x 3 = 65,124 figures, cost 66.
 * @throws AnalyticsFault where the question itself cannot be understood
 */
export function questionCost(question: CostedQuestion, context: Omit<MemberContext, 'plan'>): QuestionCost {
  const query = questionAsAnalytics(question);
  const plan = planOf(query, context, context.viewer);
  const parts = partsOf(query, { ...context, plan });
  const groups = parts.reduce((product, { members }) => product * members, 1);
  const figures = groups * query.measures.length * (query.compareTo ? 2 : 1) * (question.kind === 'equityGaps' ? 2 : 1);
  return { cost: Math.max(1, Math.ceil(figures / FIGURES_A_UNIT)), groups, figures, parts };
}

function partsOf(query: AnalyticsQuery, context: MemberContext): CostPart[] {
  const { groupBy } = context.plan;
  const places = groupBy.filter((dimension) => isPlace(dimension) && dimension !== 'AREA_CLASS');
  const times = timeDimensionsOf(groupBy);
  const others = groupBy.filter((dimension) => !places.includes(dimension) && !isTime(dimension));
  return [
    ...(places.length > 0 ? [{ name: places.join(' + '), members: placesOf(context, places) + 1 }] : []),
    ...(times.length > 0 ? [{ name: times.join(' + '), members: timesOf(context) }] : []),
    ...others.map((dimension) => ({ name: dimension, members: memberSlots(context, dimension).length + 1 })),
  ];
}

function placesOf({ plan }: MemberContext, places: readonly Dimension[]): number {
  const keyOf = (unit: ScopeUnit) =>
    places.map((dimension) => {
      const spec = dimensionSpec(dimension);
      if (spec.kind === 'trait') return spec.column === 'peer_group' ? unit.peerGroup : unit.classes.join('+');
      return dimension === 'COMMUNE'
        ? unit.unit
        : dimension === 'PROVINCE'
          ? unit.province
          : districtOf(unit, dimension);
    });
  return new Set(plan.scope.units.map((unit) => keyOf(unit).join())).size;
}

function districtOf(unit: ScopeUnit, dimension: Dimension): string {
  return (dimension === 'DISTRICT' ? unit.district : unit.formerDistrict) ?? '';
}

// A window too long to be cut up is refused for its days; until then each day is one.
function timesOf({ plan }: MemberContext): number {
  const days = daysBetween(plan.period.from, plan.period.to) + 1;
  return days > MOST_DAYS ? days : timeCells(plan.period, timeDimensionsOf(plan.groupBy)).length;
}
