import { addDays, groupBy, type AreaTransition, type AreaUnit } from '@lantoa/domain';
import { checkUnique } from '../files/check-unique.ts';
import type { FaultList, Located } from '../files/fault-list.ts';

const TOLERANCE = 1e-9;

/**
 * Steps join units that exist, on the day that one ends and the other starts; the weights of an old unit add up to 1;
 * no commune ends without a step that says where it went.
 */
export function checkTransitions(
  steps: readonly Located<AreaTransition>[],
  units: readonly Located<AreaUnit>[],
  faults: FaultList,
): void {
  const byId = new Map(units.map(({ value }) => [value.id, value]));
  checkUnique(steps, 'to', (step) => `${step.from} → ${step.to}`, faults);
  for (const step of steps) {
    checkEnds(step, byId, faults);
    checkWeight(step, faults);
  }
  checkSums(steps, faults);
  const left = new Set(steps.map(({ value }) => value.from));
  for (const { at, value } of units) {
    if (value.level === 'commune' && value.validTo !== null && !left.has(value.id)) {
      faults.add(
        at,
        'valid_to',
        `${value.id} kết thúc nhưng không có dòng chuyển đổi`,
        `${value.id} ends, but no transition says where it went`,
      );
    }
  }
}

function checkEnds(
  { at, value }: Located<AreaTransition>,
  byId: ReadonlyMap<string, AreaUnit>,
  faults: FaultList,
): void {
  const from = byId.get(value.from);
  const to = byId.get(value.to);
  if (!from) faults.add(at, 'from', `không có đơn vị ${value.from}`, `there is no unit ${value.from}`);
  if (!to) faults.add(at, 'to', `không có đơn vị ${value.to}`, `there is no unit ${value.to}`);
  if (from && (from.validTo === null || addDays(from.validTo, 1) !== value.on)) {
    faults.add(
      at,
      'on',
      `${value.from} không kết thúc ngay trước ngày ${value.on}`,
      `${value.from} does not end on the day before ${value.on}`,
    );
  }
  if (to && to.validFrom !== value.on) {
    faults.add(at, 'on', `${value.to} không bắt đầu ngày ${value.on}`, `${value.to} does not start on ${value.on}`);
  }
}

function checkWeight({ at, value: { part, weight } }: Located<AreaTransition>, faults: FaultList): void {
  if (part === 'whole' && weight !== 1) {
    faults.add(at, 'weight', 'chuyển toàn bộ phải có trọng số 1', 'a whole transition has the weight 1');
  }
  if (part === 'partial' && (weight <= 0 || weight >= 1)) {
    faults.add(at, 'weight', 'chuyển một phần phải có trọng số giữa 0 và 1', 'a partial weight lies between 0 and 1');
  }
}

function checkSums(steps: readonly Located<AreaTransition>[], faults: FaultList): void {
  for (const [from, parts] of groupBy(steps, ({ value }) => value.from)) {
    const sum = parts.reduce((total, { value }) => total + value.weight, 0);
    const [first] = parts;
    if (first && Math.abs(sum - 1) > TOLERANCE) {
      const shown = Number(sum.toFixed(6));
      faults.add(
        first.at,
        'weight',
        `các trọng số của ${from} cộng lại bằng ${shown}, phải bằng 1`,
        `the weights of ${from} add up to ${shown}, not to 1`,
      );
    }
  }
}
