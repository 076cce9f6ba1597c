import { expect, it } from 'vitest';
import type { TargetPartsFragment } from '../gql/graphql.ts';
import { formatsOf } from '../language/formats.ts';
import { targetOf, targetSentence, targetText } from './targets.ts';

const vi = formatsOf('vi');
type Target = Exclude<TargetPartsFragment['rows'][number]['cells'][number]['target'], undefined>;

function answer(target: Target): TargetPartsFragment {
  return {
    __typename: 'AnalyticsResult',
    rows: [{ __typename: 'AnalyticsRow', cells: [{ __typename: 'Cell', target }] }],
  };
}

it('a target of zero is a target, and another thing than none', () => {
  const zero = targetOf(answer({ __typename: 'Figure', value: 0, status: 'ZERO' }), 0);
  const none = targetOf(answer(null), 0);
  expect([zero, none]).toEqual([0, null]);
  expect([targetText(zero, vi), targetText(none, vi)]).toEqual(['0,0%', 'chưa đặt']);
  expect(targetOf(answer(null), 7)).toBeNull();
});

it('the description says how many figures have a target, or that none has', () => {
  expect(targetSentence([null, null], vi)).toBe('Chưa kế hoạch nào đặt mục tiêu cho số này.');
  expect(targetSentence([null, 0, 0.8], formatsOf('en'))).toContain('2 of the figures have one');
});
