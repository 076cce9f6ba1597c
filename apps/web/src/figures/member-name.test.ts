import { expect, test } from 'vitest';
import { memberName } from './names.ts';

const KEY = { code: 'priority_group', label: 'nhất là' };

test('a mark that is half a sentence in its list is called by a name that stands by itself', () => {
  expect(memberName({ ...KEY, dimension: 'FLAG' }, 'vi')).toBe('Hướng đến nhóm ưu tiên');
  expect(memberName({ ...KEY, dimension: 'FLAG' }, 'en')).toBe('Aimed at a priority group');
});

test('a code of another list and a mark that is new to this page keep the label of their list', () => {
  expect(memberName({ ...KEY, dimension: 'CHANNEL' }, 'vi')).toBe('Nhất là');
  expect(memberName({ code: 'another', label: 'đổi mới', dimension: 'FLAG' }, 'vi')).toBe('Đổi mới');
});
