import { foldVietnamese } from '@lantoa/domain';
import { readCount } from '../activities/read-counts.ts';
import {
  invalidDuration,
  invalidTime,
  moreThanThereCanBe,
  moreWorkingThanThere,
  tooLong,
  unknownResult,
} from '../faults/broadcast-faults.ts';
import type { RowFaults } from '../faults/row-faults.ts';
import type { Cell } from '../model/table.ts';
import { BROADCAST_HEADERS, type BroadcastField } from '../table/broadcast-columns.ts';
import { readText } from '../values/read-text.ts';
import { readLength } from './read-length.ts';
import { readMoment, type Moment } from './read-moment.ts';

type CellOf = (field: BroadcastField) => Cell;

const DAY = 86_400;
/** One run a minute of a day; more speakers than any province has. */
const MOST = { runs: 1_440, speakersTotal: 1_000_000, speakersWorking: 1_000_000 };
const LENGTHS = [
  ['seconds', 'seconds'],
  ['minutes', 'minutes'],
  ['duration', null],
] as const;
const PLAYED =
  /^(?:da phat|phat|thanh cong|hoan thanh|binh thuong|ok|played|success|successful|completed|done|1|true)$/u;
const SILENT =
  /^(?:khong phat|chua phat|loi|that bai|huy|da huy|mat ket noi|ngoai tuyen|failed|error|cancelled|canceled|offline|not played|silent|0|false)$/u;

/** Seconds of all runs of a row: as written, else from beginning to end; null: not reported. */
export function readSeconds(cellOf: CellOf, start: Moment | null, faults: RowFaults): number | null {
  for (const [field, unit] of LENGTHS) {
    const cell = cellOf(field);
    const reading = readLength(cell, unit);
    if (reading.kind === 'blank') continue;
    const column = BROADCAST_HEADERS[field];
    if (reading.kind === 'unclear') faults.add(invalidDuration(column, cell.text));
    else if (reading.seconds > DAY) faults.add(tooLong(column, cell.text));
    else return reading.seconds;
    return null;
  }
  return untilEnd(cellOf('end'), start, faults);
}

/** An end before the beginning is one of the next day. */
function untilEnd(cell: Cell, start: Moment | null, faults: RowFaults): number | null {
  if (readText(cell) === '') return null;
  const end = readMoment(cell);
  const column = BROADCAST_HEADERS.end;
  if (end === null) faults.add(invalidTime(column, cell.text));
  if (end === null || start === null) return null;
  const days = end.date === null || start.date === null || end.date === start.date ? 0 : 1;
  if (days === 1 && end.seconds > start.seconds) {
    faults.add(tooLong(column, cell.text));
    return null;
  }
  const seconds = end.seconds - start.seconds;
  return seconds < 0 ? seconds + DAY : seconds;
}

export interface RunFigures {
  readonly runs: number;
  readonly speakersTotal: number | null;
  readonly speakersWorking: number | null;
  /** Told to have been played by no speaker. */
  readonly isSilent: boolean;
  /** The cell that says so. */
  readonly silentIn: BroadcastField | null;
}

/** How often a row was given out, by how many speakers. */
export function readRunFigures(cellOf: CellOf, faults: RowFaults): RunFigures {
  const whole = (field: keyof typeof MOST) => {
    const value = readCount(cellOf(field), BROADCAST_HEADERS[field], false, faults)?.value ?? null;
    if (value === null || value <= MOST[field]) return value;
    faults.add(moreThanThereCanBe(BROADCAST_HEADERS[field], cellOf(field).text, MOST[field]));
    return null;
  };
  const runs = whole('runs') ?? 1;
  const [speakersTotal, speakersWorking] = [whole('speakersTotal'), whole('speakersWorking')];
  if (speakersTotal !== null && speakersWorking !== null && speakersWorking > speakersTotal)
    faults.add(moreWorkingThanThere(BROADCAST_HEADERS.speakersWorking, String(speakersWorking), speakersTotal));
  const wasPlayed = readResult(cellOf('result'), faults);
  const silentIn =
    wasPlayed === false ? 'result' : speakersWorking === 0 ? 'speakersWorking' : runs === 0 ? 'runs' : null;
  return { runs: silentIn === null ? runs : 0, speakersTotal, speakersWorking, isSilent: silentIn !== null, silentIn };
}

function readResult(cell: Cell, faults: RowFaults): boolean | null {
  const text = foldVietnamese(readText(cell));
  if (text === '') return null;
  if (PLAYED.test(text)) return true;
  if (SILENT.test(text)) return false;
  faults.add(unknownResult(BROADCAST_HEADERS.result, cell.text));
  return null;
}
