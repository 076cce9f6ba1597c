import { isInForce, type CivilDate, type ReferenceIndex } from '@lantoa/domain';
import { unitName } from '../lookup/unit-label.ts';
import type { ReportKind } from '../model/intake-event.ts';
import { STATUS_COLUMNS, SUMMARY_COLUMNS } from '../table/other-columns.ts';
import { ACTIVITY_COLUMNS, type ActivityField } from '../table/activity-columns.ts';

/** How a cell of a table is put right. */
export interface RepairColumn {
  /** Canonical header. */
  readonly column: string;
  readonly kind: 'text' | 'date' | 'list';
  /** Values of a list as they are written into a cell; several stand side by side with `;`. */
  readonly options: readonly string[];
  /** Spellings of it may be remembered: it holds names of units or codes, never free text. */
  readonly isTeachable: boolean;
}

const DATES: ReadonlySet<ActivityField> = new Set(['date', 'announcedOn', 'decidedOn']);
/** Code lists that the cells of a column hold. */
export const COLUMN_LISTS: Readonly<Partial<Record<ActivityField, readonly string[]>>> = {
  topic: ['topic', 'subtopic'],
  activityType: ['activity_type'],
  channel: ['channel'],
  groups: ['target_group'],
  setting: ['setting'],
  observance: ['observance'],
  themes: ['content_theme'],
  movements: ['movement'],
  campaignLinks: ['campaign_link'],
  flags: ['flag'],
  languages: ['language'],
  platform: ['platform'],
  recognitionForm: ['recognition_form'],
  recognitionLevel: ['recognition_level'],
  recognitionTopics: ['topic'],
};

/** What a table of reporting status says, as it is written into a cell. */
export const STATUS_WORDS: Readonly<Record<string, string>> = {
  submitted: 'đã gửi',
  zero: 'không phát sinh',
  missing: 'chưa gửi',
};
const TEXT = { kind: 'text', options: [], isTeachable: false } as const;

/** Every column of a kind of table that is repaired by its name, with the values that it may take on a day. */
export function repairColumns(index: ReferenceIndex, on: CivilDate, table: ReportKind = 'activities'): RepairColumn[] {
  switch (table) {
    case 'activities':
      return activityColumns(index, on);
    case 'summary': {
      const named = new Set(SUMMARY_COLUMNS.map(({ header }) => header));
      return activityColumns(index, on).filter(({ column }) => named.has(column));
    }
    case 'reporting_status':
      return STATUS_COLUMNS.map(({ field, header }) =>
        field === 'status'
          ? { column: header, kind: 'list', options: Object.values(STATUS_WORDS), isTeachable: true }
          : { column: header, ...TEXT },
      );
  }
}

function activityColumns(index: ReferenceIndex, on: CivilDate): RepairColumn[] {
  return ACTIVITY_COLUMNS.filter(({ field }) => field !== 'stt').map(({ field, header }) => {
    const options = optionsOf(index, field, on);
    const kind = DATES.has(field) ? 'date' : options === null ? 'text' : 'list';
    return { column: header, kind, options: options ?? [], isTeachable: options !== null };
  });
}

function optionsOf(index: ReferenceIndex, field: ActivityField, on: CivilDate): string[] | null {
  if (field === 'district') return [...unitsOn(index, 'district', on).map(unitName), 'Toàn tỉnh'];
  if (field === 'commune') {
    return unitsOn(index, 'commune', on).map((unit) => {
      const district = index.districtOf(unit.id);
      return unitName(unit) + (district ? `, ${unitName(district)}` : '');
    });
  }
  return COLUMN_LISTS[field]?.flatMap((list) => codesOn(index, list, on)) ?? null;
}

function codesOn(index: ReferenceIndex, list: string, on: CivilDate): string[] {
  return index
    .codesOf(list)
    .filter((code) => isInForce(code, on))
    .map(({ vi }) => vi);
}

function unitsOn(index: ReferenceIndex, level: 'district' | 'commune', on: CivilDate) {
  return index.pack.units.filter((unit) => unit.level === level && isInForce(unit, on));
}
