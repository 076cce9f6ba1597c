import type { AreaPopulation } from '../model/reference-pack.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { isCivilDate } from '../time/civil-date.ts';
import type { ChangeFault } from './change-fault.ts';
import { checkTexts } from './check-texts.ts';
import { checkUnit } from './check-unit.ts';
import { decisionOf } from './decision-of.ts';
import { faultOf } from './fault-of.ts';
import type { ChangeDecision, SavePopulation } from './reference-change.ts';

/** Adds a population figure, or corrects one. A group is never larger than its unit. */
export function changePopulation(change: SavePopulation, index: ReferenceIndex): ChangeDecision {
  const { kind: _, isCorrection, ...figure } = change;
  const { unit, group, asOf, people, source } = figure;
  const known = index.pack.populations.some((one) => one.unit === unit && one.group === group && one.asOf === asOf);
  const hasPeople = Number.isSafeInteger(people) && people >= 0;
  const faults = [
    ...checkPlace(figure, index),
    ...(group === 'all' || index.code('target_group', group) ? [] : [faultOf('group', 'unknown_code', group)]),
    ...(hasPeople ? checkTotals(figure, index) : [faultOf('people', 'bad_number', String(people))]),
    ...checkTexts({ source }),
    ...(known && !isCorrection ? [faultOf('asOf', 'already_recorded', asOf)] : []),
  ];
  return decisionOf(faults, () => [{ kind: 'population', payload: figure }]);
}

/** A figure may be older than its unit, as of a census before a merger; never younger than its end. */
function checkPlace({ unit, asOf }: AreaPopulation, index: ReferenceIndex): readonly ChangeFault[] {
  if (!isCivilDate(asOf)) return [faultOf('asOf', asOf === '' ? 'required' : 'bad_date', asOf)];
  return checkUnit('unit', unit, { validFrom: null, validTo: asOf }, index);
}

/** Compares with the figures that stand for the same time: of the group, the total in force on its day. */
function checkTotals(figure: AreaPopulation, index: ReferenceIndex): readonly ChangeFault[] {
  const { unit, group, asOf, people } = figure;
  if (group !== 'all') {
    const total = index.populationOf(unit, asOf);
    if (!total || total.people >= people) return [];
    return [faultOf('people', 'above_total', String(people), String(total.people))];
  }
  const ofUnit = index.pack.populations.filter((known) => known.unit === unit);
  const next = ofUnit.filter((known) => known.group === 'all' && known.asOf > asOf).map((known) => known.asOf);
  const until = next.toSorted()[0] ?? '9999-12-31';
  const larger = ofUnit.find(
    (known) => known.group !== 'all' && known.asOf >= asOf && known.asOf < until && known.people > people,
  );
  return larger ? [faultOf('people', 'below_group', String(people), `${larger.group}: ${String(larger.people)}`)] : [];
}
