import type { CivilDate, ReferenceIndex } from '@lantoa/domain';
import { entryContext } from '../entry/entry-context.ts';
import { faultOfField, type EntryFault } from '../entry/entry-faults.ts';
import { numberCell } from '../entry/entry-row.ts';
import type { RunRecord } from '../model/intake-event.ts';
import { BLANK_CELL, textCell, type Cell, type SheetRow } from '../model/table.ts';
import type { Repairs } from '../repairs/repairs.ts';
import { BROADCAST_COLUMNS, BROADCAST_HEADERS, type BroadcastField } from '../table/broadcast-columns.ts';
import type { BroadcastLayout } from '../table/layout.ts';
import type { Titles } from '../table/read-titles.ts';
import { RunReader } from './run-reader.ts';

/** One run as a program tells it: what a row of an export holds, with codes in place of labels. */
export interface ToldRun {
  /** Code of 5 digits, in force on the day. */
  readonly commune: string;
  readonly station: string;
  /** null where `start` tells the day. */
  readonly date: CivilDate | null;
  /** `17:00`, or an instant with its offset. */
  readonly start: string;
  readonly end: string | null;
  readonly seconds: number | null;
  readonly bulletinCode: string;
  readonly bulletin: string;
  readonly topics: readonly string[];
  readonly subtopics: readonly string[];
  readonly languages: readonly string[];
  readonly runs: number | null;
  readonly speakersTotal: number | null;
  readonly speakersWorking: number | null;
  readonly played: boolean | null;
}

export interface RunReading {
  readonly faults: readonly EntryFault[];
  /** null when an error stops the run. */
  readonly record: RunRecord | null;
}

const FIELDS: readonly BroadcastField[] = BROADCAST_COLUMNS.map(({ field }) => field);

/** The columns of an export, each at its own place: a run that is told is read as a row of it. */
const LAYOUT: BroadcastLayout = {
  kind: 'broadcast_runs',
  headerRows: [],
  cells: [],
  score: FIELDS.length,
  missing: [],
  positions: Object.fromEntries(FIELDS.map((field, position) => [field, position])),
};

const NO_TITLES: Titles = { period: null, dates: null, sampleNotice: false, district: null };

/** Which field tells what a column holds. */
const TOLD_BY: Readonly<Partial<Record<BroadcastField, keyof ToldRun>>> = {
  ...{ code: 'commune', commune: 'commune', station: 'station', date: 'date', start: 'start', end: 'end' },
  ...{ seconds: 'seconds', bulletinCode: 'bulletinCode', bulletin: 'bulletin', topic: 'topics' },
  ...{ languages: 'languages', runs: 'runs', speakersTotal: 'speakersTotal', speakersWorking: 'speakersWorking' },
  result: 'played',
};

const FIELD_OF: ReadonlyMap<string, string> = new Map(
  FIELDS.flatMap((field) => {
    const told = TOLD_BY[field];
    return told === undefined ? [] : [[BROADCAST_HEADERS[field], told]];
  }),
);

/**
 * Reads runs that a program tells one by one, by the rules of a row of an export.
 * @param today the day on which they are told, in Asia/Ho_Chi_Minh; later dates are faults
 * @param repairs names that the body taught; its other parts are of files alone
 * @returns reads one run; `row` is its number in the batch, from 1
 */
export function runReaderOf(
  index: ReferenceIndex,
  today: CivilDate,
  repairs: Pick<Repairs, 'spellings'>,
): (told: ToldRun, row: number) => RunReading {
  const known = entryContext(index, today);
  const reader = new RunReader({ ...known, repairs: { ...known.repairs, ...repairs } }, LAYOUT, NO_TITLES);
  return (told, row) => {
    const { faults, record } = reader.read(rowOf(told, row), null);
    return {
      faults: faults.told.map((fault) => faultOfField(fault, FIELD_OF)),
      record: faults.hasError ? null : record,
    };
  };
}

function rowOf(told: ToldRun, row: number): SheetRow {
  const filled: Readonly<Partial<Record<BroadcastField, Cell>>> = {
    code: textCell(told.commune),
    station: textCell(told.station),
    date: told.date === null ? BLANK_CELL : { ...textCell(told.date), date: told.date },
    start: textCell(told.start),
    end: textCell(told.end ?? ''),
    seconds: numberCell(told.seconds),
    bulletinCode: textCell(told.bulletinCode),
    bulletin: textCell(told.bulletin),
    topic: textCell([...told.topics, ...told.subtopics].join('; ')),
    languages: textCell(told.languages.join('; ')),
    runs: numberCell(told.runs),
    speakersTotal: numberCell(told.speakersTotal),
    speakersWorking: numberCell(told.speakersWorking),
    result: textCell(told.played === null ? '' : String(told.played)),
  };
  return { row, cells: FIELDS.map((field) => filled[field] ?? BLANK_CELL) };
}
