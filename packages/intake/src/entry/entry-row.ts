import { type CivilDate, INDICATORS } from '@lantoa/domain';
import { BLANK_CELL, textCell, type Cell, type SheetRow } from '../model/table.ts';
import { ACTIVITY_COLUMNS, type ActivityField } from '../table/activity-columns.ts';
import type { ActivityLayout } from '../table/layout.ts';
import type { EnteredActivity } from './entered-activity.ts';

const FIELDS: readonly ActivityField[] = ACTIVITY_COLUMNS.map(({ field }) => field);

/** The columns of the list, each at its own place: an entry is read as a row of it. */
export const ENTRY_LAYOUT: ActivityLayout = {
  kind: 'activities',
  headerRows: [],
  cells: [],
  score: FIELDS.length,
  missing: [],
  positions: Object.fromEntries(FIELDS.map((field, position) => [field, position])),
  breakdown: [{ position: FIELDS.indexOf('breakdown'), label: '', group: null, unknown: false }],
};

/**
 * An entry as a row of the list, so that what holds for a file holds for the form: one reading, one set of rules. Codes
 * stand for their labels. Places and bodies are known by id and leave their cells blank.
 */
export function entryRow(entered: EnteredActivity): SheetRow {
  const filled: Readonly<Partial<Record<ActivityField, Cell>>> = { ...mainCells(entered), ...detailCells(entered) };
  return { row: 1, cells: FIELDS.map((field) => filled[field] ?? BLANK_CELL) };
}

function mainCells(entered: EnteredActivity): Partial<Record<ActivityField, Cell>> {
  const counts = Object.fromEntries(
    INDICATORS.flatMap((indicator) => {
      const count = entered.counts.find((one) => one.indicator === indicator);
      return count === undefined ? [] : [[indicator, countCell(count)]];
    }),
  );
  return {
    ...counts,
    date: dayCell(entered.date),
    topic: listCell([...entered.topics, ...entered.subtopics]),
    activityType: textCell(entered.activityType ?? ''),
    channel: textCell(entered.channel ?? ''),
    setting: textCell(entered.setting ?? ''),
    groups: listCell(entered.groups.map(({ group }) => group)),
    breakdown: listCell(
      entered.groups.flatMap(({ group, attendances }) =>
        attendances === null ? [] : [`${group}: ${String(attendances)}`],
      ),
    ),
    observance: listCell(entered.observances),
    note: textCell(entered.note),
  };
}

function detailCells(entered: EnteredActivity): Partial<Record<ActivityField, Cell>> {
  const { quiz, recognition } = entered;
  return {
    themes: listCell(entered.themes),
    partners: listCell(
      entered.partners.map(({ partner, count }) => (count === null ? partner : `${partner}: ${String(count)}`)),
    ),
    languages: listCell(entered.languages),
    platform: textCell(entered.platform ?? ''),
    village: textCell(entered.village),
    movements: listCell(entered.movements),
    campaignLinks: listCell(entered.campaignLinks),
    flags: listCell(entered.flags),
    announcedOn: dayCell(entered.announcedOn),
    quizBefore: numberCell(quiz?.before ?? null),
    quizAfter: numberCell(quiz?.after ?? null),
    quizTakers: numberCell(quiz?.takers ?? null),
    recognitionForm: textCell(recognition?.form ?? ''),
    recognitionRecipients: listCell(recognition?.recipients ?? []),
    recognitionLevel: textCell(recognition?.level ?? ''),
    recognitionTopics: listCell(recognition?.topics ?? []),
    decisionNumber: textCell(recognition?.decisionNumber ?? ''),
    decidedOn: dayCell(recognition?.decidedOn ?? null),
  };
}

function countCell({ value, isRounded }: EnteredActivity['counts'][number]): Cell {
  return isRounded ? textCell(`khoảng ${String(value).replace('.', ',')}`) : numberCell(value);
}

function listCell(codes: readonly string[]): Cell {
  return textCell(codes.join('; '));
}

export function numberCell(value: number | null): Cell {
  return value === null ? BLANK_CELL : { ...textCell(String(value)), number: value };
}

function dayCell(date: CivilDate | null): Cell {
  return date === null ? BLANK_CELL : { ...textCell(date), date };
}
