import type { Code } from '../model/reference-pack.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { foldVietnamese } from '../text/fold-vietnamese.ts';
import { addDays, isCivilDate } from '../time/civil-date.ts';
import type { ChangeFault } from './change-fault.ts';
import { checkCode } from './check-code.ts';
import { checkSpan } from './check-span.ts';
import { checkTexts } from './check-texts.ts';
import { decisionOf } from './decision-of.ts';
import { EXTENSIBLE_LISTS } from './extensible-lists.ts';
import { faultOf } from './fault-of.ts';
import type { AddCode, ChangeDecision, EndCode } from './reference-change.ts';

const SHAPE = /^[a-z][a-z0-9_]{0,59}$/u;
const WINDOW = /^(\d{2}-\d{2})\.\.(\d{2}-\d{2})$/u;
// Codes whose parent stands in another list.
const PARENT_LIST: Readonly<Record<string, string>> = { subtopic: 'topic' };

/** Adds a code to a list that can be extended, or ends one. A code keeps its meaning for good. */
export function changeCode(change: AddCode | EndCode, index: ReferenceIndex): ChangeDecision {
  const most = EXTENSIBLE_LISTS[change.list];
  if (most === undefined) return { rows: [], faults: [faultOf('list', 'closed_list', change.list)] };
  return change.kind === 'addCode' ? added(change, most, index) : ended(change, index);
}

function added({ kind: _, ...change }: AddCode, most: number, index: ReferenceIndex): ChangeDecision {
  const codes = index.codesOf(change.list);
  const order = Math.max(0, ...codes.map((code) => code.order)) + 1;
  const code: Code = { ...change, order, synonyms: [] };
  const faults = [
    ...(codes.length >= most ? [faultOf('list', 'list_full', change.list, String(codes.length))] : []),
    ...(SHAPE.test(code.code) ? [] : [faultOf('code', code.code === '' ? 'required' : 'bad_code', code.code)]),
    ...checkTexts({ vi: code.vi, en: code.en }),
    ...checkSpan(code),
    ...checkMeaning(code, codes),
    ...checkParent(code, index),
    ...checkAttributes(code),
    ...checkSubject(code, index),
  ];
  return decisionOf(faults, () => [{ kind: 'code', payload: code }]);
}

function ended({ list, code, validTo, successor }: EndCode, index: ReferenceIndex): ChangeDecision {
  const known = index.code(list, code);
  if (!known) return { rows: [], faults: [faultOf('code', 'unknown_entry', `${list}/${code}`)] };
  const faults = isCivilDate(validTo) ? [] : [faultOf('validTo', 'bad_date', validTo)];
  if (faults.length === 0 && known.validFrom !== null && validTo < known.validFrom)
    faults.push(faultOf('validTo', 'dates_reversed', validTo, known.validFrom));
  if (known.validTo !== null && known.validTo <= validTo)
    faults.push(faultOf('validTo', 'already_ended', known.validTo));
  if (faults.length === 0 && successor !== null)
    faults.push(...checkSuccessor({ list, code, validTo, successor }, index));
  const attributes = successor === null ? known.attributes : { ...known.attributes, successor };
  return decisionOf(faults, () => [{ kind: 'code', payload: { ...known, validTo, attributes } }]);
}

function checkSuccessor(
  { list, code, validTo, successor }: Omit<EndCode, 'kind' | 'successor'> & { readonly successor: string },
  index: ReferenceIndex,
): readonly ChangeFault[] {
  if (successor === code) return [faultOf('successor', 'unknown_code', successor)];
  const firstDay = addDays(validTo, 1);
  return checkCode({ field: 'successor', list, code: successor }, { validFrom: firstDay, validTo: null }, index);
}

function checkMeaning(code: Code, codes: readonly Code[]): readonly ChangeFault[] {
  const taken = codes.find((known) => known.code === code.code);
  if (taken) return [faultOf('code', 'code_taken', code.code, taken.vi)];
  const name = foldVietnamese(code.vi, { keepMarks: true });
  const other = codes.find(({ vi, synonyms }) =>
    [vi, ...synonyms].some((spelling) => foldVietnamese(spelling, { keepMarks: true }) === name),
  );
  return other && name !== '' ? [faultOf('vi', 'name_taken', code.vi, other.code)] : [];
}

function checkParent({ list, parent }: Code, index: ReferenceIndex): readonly ChangeFault[] {
  const above = PARENT_LIST[list];
  if (parent === null) return above === undefined ? [] : [faultOf('parent', 'required')];
  return index.code(above ?? list, parent) ? [] : [faultOf('parent', 'unknown_code', parent)];
}

/** What the rest of the product relies on: reach of channels, thresholds of sensitive groups, windows of observances. */
function checkAttributes({ list, sensitive, attributes }: Code): readonly ChangeFault[] {
  if (list === 'channel' && !['place_bound', 'area_wide'].includes(attributes['reachBasis'] ?? ''))
    return [faultOf('reachBasis', 'attribute_needed', 'reachBasis')];
  if (list === 'target_group' && sensitive && !/^[1-9]\d{0,2}$/u.test(attributes['smallBelow'] ?? ''))
    return [faultOf('smallBelow', 'attribute_needed', 'smallBelow')];
  if (list !== 'observance') return [];
  const bad = ['window', 'linkWindow'].filter((name) => !isWindow(attributes[name] ?? ''));
  return bad.map((name) => faultOf(name, 'attribute_needed', name));
}

/** The topic or subtopic that an observance is about; without one it is about every topic. */
function checkSubject({ list, attributes: { about } }: Code, index: ReferenceIndex): readonly ChangeFault[] {
  if (list !== 'observance' || about === undefined) return [];
  const isKnown = ['topic', 'subtopic'].some((one) => index.code(one, about));
  return isKnown ? [] : [faultOf('about', 'unknown_code', about)];
}

// A leap year, so that 29 February is a day of a window.
function isWindow(text: string): boolean {
  return (
    WINDOW.exec(text)
      ?.slice(1)
      .every((day) => isCivilDate(`2024-${day}`)) ?? false
  );
}
