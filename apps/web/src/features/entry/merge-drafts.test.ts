import { describe, expect, it } from 'vitest';
import type { Told } from './describe-draft.ts';
import { versionsOf } from './merge-drafts.ts';

const told = (attendances: string, note: string, village: string): readonly Told[] => [
  { key: 'counts', label: 'Số liệu', value: attendances },
  { key: 'note', label: 'Ghi chú', value: note },
  { key: 'village', label: 'Thôn', value: village },
];

describe('two versions of an activity', () => {
  it('are told by what differs, with what both began with', () => {
    const versions = versionsOf(told('50', 'a', 'x'), told('45', 'b', 'x'), told('45', 'a', ''));
    expect(versions).toEqual([
      { key: 'counts', label: 'Số liệu', yours: '50', theirs: '45', base: '45', isTheirsAlone: false },
      { key: 'note', label: 'Ghi chú', yours: 'a', theirs: 'b', base: 'a', isTheirsAlone: true },
    ]);
  });

  it('leave every choice to the person where nobody knows what both began with', () => {
    const versions = versionsOf(told('50', '', ''), told('45', '', ''), null);
    expect(versions.map(({ base, isTheirsAlone }) => [base, isTheirsAlone])).toEqual([[null, false]]);
  });
});
