import { foldVietnamese, groupBy, type Code } from '@lantoa/domain';
import { checkUnique } from '../files/check-unique.ts';
import type { FaultList, Located } from '../files/fault-list.ts';
import { checkOrder } from '../files/validity.ts';
import { attributeFaults } from './attribute-faults.ts';

/** Lists that records cannot do without. */
const NEEDED_LISTS = [
  'topic',
  'area_class',
  'target_group',
  'channel',
  'activity_type',
  'actor',
  'setting',
  'observance',
  'duty',
];

// Codes whose parent stands in another list.
const PARENT_LIST: Readonly<Record<string, string>> = { subtopic: 'topic' };
/** An observance may say which topic or subtopic it is about. */
const SUBJECT_LISTS = ['topic', 'subtopic'] as const;
const CODE = /^[a-z][a-z0-9_]*$/;

/** Codes are unique, labelled, well placed below their parents, and no spelling means two codes of one list. */
export function checkCodes(rows: readonly Located<Code>[], faults: FaultList): void {
  checkUnique(rows, 'code', (code) => `${code.list}/${code.code}`, faults);
  const byList = groupBy(rows, ({ value }) => value.list);
  for (const list of NEEDED_LISTS) {
    if (!byList.has(list)) {
      faults.add({ file: 'codes.csv', row: null }, 'list', `thiếu danh mục ${list}`, `the list ${list} is missing`);
    }
  }
  const known = new Set(rows.map(({ value }) => `${value.list}/${value.code}`));
  for (const { at, value } of rows) {
    checkOrder(value, at, faults);
    if (!CODE.test(value.code)) {
      faults.add(
        at,
        'code',
        'mã chỉ gồm chữ thường a-z, số và gạch dưới',
        'a code is made of a-z, digits and underscores',
      );
    }
    const parentList = PARENT_LIST[value.list] ?? value.list;
    if (value.parent !== null && !known.has(`${parentList}/${value.parent}`)) {
      faults.add(at, 'parent', `không có ${parentList}/${value.parent}`, `there is no ${parentList}/${value.parent}`);
    }
    if (value.parent === null && value.list in PARENT_LIST) {
      faults.add(at, 'parent', `thiếu ${parentList} cấp trên`, `the ${parentList} above is missing`);
    }
    if (value.parent === value.code && parentList === value.list) {
      faults.add(at, 'parent', 'mã không thể là cấp trên của chính nó', 'a code cannot stand above itself');
    }
    for (const { vi, en } of attributeFaults(value)) faults.add(at, 'attributes', vi, en);
    const { about } = value.attributes;
    if (
      value.list === 'observance' &&
      about !== undefined &&
      !SUBJECT_LISTS.some((list) => known.has(`${list}/${about}`))
    ) {
      faults.add(
        at,
        'attributes',
        `about: không có nội dung ${about}`,
        `about: there is no topic or subtopic ${about}`,
      );
    }
  }
  for (const codes of byList.values()) checkSpellings(codes, faults);
}

function checkSpellings(codes: readonly Located<Code>[], faults: FaultList): void {
  const meanings = new Map<string, string>();
  for (const { at, value } of codes) {
    for (const spelling of [value.vi, ...value.synonyms]) {
      // Marks are kept: "bán" and "bạn" are two words.
      const key = foldVietnamese(spelling, { keepMarks: true });
      const other = meanings.get(key);
      if (other !== undefined && other !== value.code) {
        faults.add(
          at,
          spelling === value.vi ? 'vi' : 'synonyms',
          `"${spelling}" cũng là cách viết của ${other}`,
          `"${spelling}" is a spelling of ${other} too`,
        );
      }
      meanings.set(key, value.code);
    }
  }
}
