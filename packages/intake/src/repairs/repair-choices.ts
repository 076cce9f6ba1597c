import type { Fault, FaultCode, ReferenceIndex } from '@lantoa/domain';
import { unitLabel, unitName } from '../lookup/unit-label.ts';
import { ACTIVITY_COLUMNS, ACTIVITY_HEADERS } from '../table/activity-columns.ts';
import { COLUMN_LISTS, RESULT_WORDS, STATUS_WORDS } from './repair-columns.ts';
import { replacePart } from './replace-part.ts';

/** One way to put a cell right. */
export interface RepairChoice {
  /** What the faulty part may have meant. */
  readonly label: string;
  /** The same as it is written into a cell; null where it only fits this row. */
  readonly spelling: string | null;
  /** What to write, and where. */
  readonly cells: readonly { readonly column: string; readonly value: string }[];
}

/** Lists that the candidates of a fault come from. Units need none. */
const LISTS: Readonly<Partial<Record<FaultCode, readonly string[]>>> = {
  unknown_topic: ['topic', 'subtopic'],
  unknown_activity_type: ['activity_type'],
  unknown_channel: ['channel'],
  unknown_target_group: ['target_group'],
  unknown_setting: ['setting'],
  unknown_observance: ['observance'],
  unknown_theme: ['content_theme'],
  unknown_movement: ['movement'],
  unknown_campaign_link: ['campaign_link'],
  unknown_flag: ['flag'],
  unknown_language: ['language'],
  unknown_platform: ['platform'],
};

// An ended code is told by the column that it stands in.
const LISTS_OF_COLUMN: ReadonlyMap<string, readonly string[]> = new Map([
  ...ACTIVITY_COLUMNS.map(({ field, header }) => [header, COLUMN_LISTS[field] ?? []] as const),
  [ACTIVITY_HEADERS.partners, ['partner', 'actor']],
]);

/** What may have been meant in a cell, best first. `cell` is the cell as the file has it. */
export function repairChoices(index: ReferenceIndex, fault: Fault, cell: string): RepairChoice[] {
  const { part, column } = fault;
  if (part === undefined || column === null) return [];
  const choices = fault.candidates.flatMap((candidate): RepairChoice[] => {
    const named =
      statusSpelling(candidate, fault.code) ??
      unitSpelling(index, candidate) ??
      codeSpelling(index, candidate, LISTS[fault.code] ?? LISTS_OF_COLUMN.get(column) ?? []);
    if (named === null) return [];
    const cells = [{ column, value: replacePart(cell, part, named.spelling) ?? named.spelling }];
    if (fault.code !== 'commune_not_in_district') return [{ ...named, cells }];
    // The name carries its district; the wrong one beside it would still contradict it.
    return [{ ...named, spelling: null, cells: [...cells, { column: ACTIVITY_HEADERS.district, value: '' }] }];
  });
  return [...new Map(choices.map((choice) => [choice.label, choice])).values()];
}

interface Named {
  readonly label: string;
  readonly spelling: string;
}

function statusSpelling(word: string, fault: FaultCode): Named | null {
  const words: Readonly<Record<string, string>> = { ...STATUS_WORDS, ...RESULT_WORDS };
  const spelling = fault === 'unknown_status' ? words[word] : undefined;
  return spelling === undefined ? null : { label: spelling, spelling };
}

function unitSpelling(index: ReferenceIndex, id: string): Named | null {
  const unit = index.unit(id);
  if (!unit) return null;
  const district = unit.level === 'commune' ? index.districtOf(unit.id) : null;
  return { label: unitLabel(index, unit), spelling: unitName(unit) + (district ? `, ${unitName(district)}` : '') };
}

function codeSpelling(index: ReferenceIndex, code: string, lists: readonly string[]): Named | null {
  const found = lists.map((list) => index.code(list, code)).find((known) => known !== undefined);
  return found ? { label: found.vi, spelling: found.vi } : null;
}
