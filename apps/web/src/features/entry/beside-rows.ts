import type { Formats } from '../../language/formats.ts';
import { describeDraft } from './describe-draft.ts';
import { draftOf, type Draft, type Recorded } from './draft.ts';
import type { Lists } from './use-lists.ts';

/** Rows that lay an activity beside one on record: every field that either tells, those that differ marked. */
export function besideRows(first: Draft, second: Recorded, lists: Lists, formats: Formats, nothing: string) {
  const recorded = describeDraft(draftOf(second), lists, formats);
  return describeDraft(first, lists, formats).flatMap(({ key, label, value }, position) => {
    const other = recorded[position]?.value ?? '';
    if (value === '' && other === '') return [];
    return [{ key, label, cells: [value || nothing, other || nothing], isDifferent: value !== other }];
  });
}
