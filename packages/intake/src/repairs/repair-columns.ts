import { isInForce, type CivilDate, type ReferenceIndex } from '@lantoa/domain';
import { unitName } from '../lookup/unit-label.ts';
import type { ReportKind } from '../model/intake-event.ts';
import { STATUS_COLUMNS, SUMMARY_COLUMNS } from '../table/other-columns.ts';
import { BROADCAST_COLUMNS, type BroadcastField } from '../table/broadcast-columns.ts';
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
/** What became of a run, as it is written into a cell. */
export const RESULT_WORDS = { played: 'Đã phát', silent: 'Không phát' } as const;
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
    case 'broadcast_runs':
      return broadcastColumns(index, on);
    case 'reporting_status':
      return STATUS_COLUMNS.map(({ field, header }) =>
        field === 'status'
          ? { column: header, kind: 'list', options: Object.values(STATUS_WORDS), isTeachable: true }
          : { column: header, ...TEXT },
      );
  }
}

/** Where a bulletin names no topic, its code or title stands for one once somebody said which. */
function broadcastColumns(index: ReferenceIndex, on: CivilDate): RepairColumn[] {
  return BROADCAST_COLUMNS.filter(({ field }) => field !== 'stt').map(({ field, header }) => {
    if (field === 'date') return { column: header, kind: 'date', options: [], isTeachable: false };
    const options = field === 'result' ? Object.values(RESULT_WORDS) : optionsOf(index, MEANING[field] ?? 'note', on);
    return {
      column: header,
      kind: options === null ? 'text' : 'list',
      options: options ?? [],
      isTeachable: options !== null,
    };
  });
}

/** Columns of loudspeaker exports whose cells hold what those of an activity list do. */
const MEANING: Readonly<Partial<Record<BroadcastField, ActivityField>>> = {
  commune: 'commune',
  district: 'district',
  topic: 'topic',
  bulletin: 'topic',
  bulletinCode: 'topic',
  languages: 'languages',
};

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
