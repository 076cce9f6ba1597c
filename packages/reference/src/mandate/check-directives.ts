import type { Organisation, Plan } from '@lantoa/domain';
import { checkUnique } from '../files/check-unique.ts';
import type { FaultList } from '../files/fault-list.ts';
import type { KnownCodes } from '../lists/known-codes.ts';
import type { LocatedDirective } from './read-directives.ts';

/** All that a directive names is in the pack: topics, plans, addressees, roles of recipients. */
export function checkDirectives(
  directives: readonly LocatedDirective[],
  known: { readonly organisations: ReadonlyMap<string, Organisation>; readonly plans: ReadonlyMap<string, Plan> },
  codes: KnownCodes,
  faults: FaultList,
): void {
  checkUnique(directives, 'directive', (directive) => directive.id, faults);
  for (const { at, value, recipients } of directives) {
    codes.expect('directive_status', value.status, at, 'status');
    for (const topic of value.topics) codes.expect('topic', topic, at, 'topics');
    if (value.topics.length === 0) faults.add(at, 'topics', 'văn bản không có nội dung', 'the directive has no topic');
    if (value.addressees.length === 0) {
      faults.add(at, 'addressees', 'văn bản không gửi cơ quan nào', 'the directive is addressed to nobody');
    }
    for (const addressee of value.addressees) {
      if (!known.organisations.has(addressee)) {
        faults.add(at, 'addressees', `không có cơ quan "${addressee}"`, `there is no body "${addressee}"`);
      }
    }
    for (const code of value.plans) {
      const plan = known.plans.get(code);
      if (!plan) faults.add(at, 'plans', `không có kế hoạch "${code}"`, `there is no plan "${code}"`);
      else if (!value.topics.includes(plan.topic)) {
        faults.add(
          at,
          'plans',
          `nội dung ${plan.topic} của ${code} không thuộc văn bản`,
          `the topic ${plan.topic} of ${code} is not among the directive's`,
        );
      }
    }
    for (const recipient of recipients) codes.expect('recipient_role', recipient.value.role, recipient.at, 'role');
  }
}
