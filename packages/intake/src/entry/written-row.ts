import { upperFirst, type ReferenceIndex } from '@lantoa/domain';
import { unitLabel, unitName } from '../lookup/unit-label.ts';
import type { Cell } from '../model/table.ts';
import type { ActivityField } from '../table/activity-columns.ts';
import type { EnteredActivity } from './entered-activity.ts';
import { ENTRY_ROW_FIELDS, type WrittenRow } from './read-entry-rows.ts';
import { entryRow } from './entry-row.ts';

/** Fields whose cells hold codes, and the lists that the codes are of. */
const LISTS: Readonly<Partial<Record<ActivityField, readonly string[]>>> = {
  topic: ['topic', 'subtopic'],
  activityType: ['activity_type'],
  channel: ['channel'],
  setting: ['setting'],
  groups: ['target_group'],
  breakdown: ['target_group'],
  observance: ['observance'],
  themes: ['content_theme'],
  partners: ['partner'],
  languages: ['language'],
  platform: ['platform'],
  movements: ['movement'],
  campaignLinks: ['campaign_link'],
  flags: ['flag'],
};

/**
 * An activity as a person would write it into a row of a table: `readEntryRows` reads the same activity out of it, but for
 * the public bodies that took part and the documents about it, which a row does not tell.
 * @param lang of the labels of codes; places and bodies go by their Vietnamese names
 */
export function writtenRow(entered: EnteredActivity, index: ReferenceIndex, lang: 'vi' | 'en'): WrittenRow {
  const cells = entryRow(entered).cells;
  const told = ENTRY_ROW_FIELDS.flatMap((field, position) => {
    const cell = cells[position];
    const lists = LISTS[field];
    const text = cell ? textOf(cell, lists ? (code) => labelOf(index, lists, code, lang) : undefined) : '';
    return text === '' ? [] : [[field, text] as const];
  });
  const body = entered.organisation === null ? undefined : index.organisation(entered.organisation);
  return { ...Object.fromEntries(told), ...(body && { organisation: body.vi }), ...placeTexts(entered, index) };
}

function textOf({ text, number, date }: Cell, label?: (code: string) => string): string {
  if (date !== null) return date.split('-').toReversed().join('/');
  if (number !== null) return String(number).replace('.', ',');
  if (!label) return text;
  return text
    .split('; ')
    .map((part) => part.replace(/^\w+/u, label))
    .join('; ');
}

function labelOf(index: ReferenceIndex, lists: readonly string[], code: string, lang: 'vi' | 'en'): string {
  const [known] = lists.flatMap((list) => index.code(list, code) ?? []);
  if (!known) return code;
  return upperFirst(known[lang]);
}

function placeTexts(
  { scope, districts, places }: EnteredActivity,
  index: ReferenceIndex,
): Pick<WrittenRow, 'district' | 'commune'> {
  if (scope === 'province') return { district: 'Toàn tỉnh', commune: 'Toàn tỉnh' };
  if (scope === 'district') {
    const names = districts.map((id) => index.unit(id)).filter((unit) => unit !== undefined);
    return { district: names.map(unitName).join('; '), commune: 'Toàn huyện' };
  }
  const named = places.flatMap(({ unit: id, attendances }) => {
    const unit = index.unit(id);
    if (!unit) return [];
    if (attendances === null) return [unitLabel(index, unit)];
    const district = index.districtOf(id);
    const name = district ? `${unitName(unit)}, ${district.name}` : unitName(unit);
    return [`${name} (${String(attendances)})`];
  });
  return { commune: named.join('; ') };
}
