import { isInForce, type ActivityPayload, type AreaUnitId, type CivilDate } from '@lantoa/domain';
import { ActivityCodes } from '../activities/activity-codes.ts';
import { checkInForce } from '../activities/check-in-force.ts';
import { readCodes, readTopics, type TopicReading } from '../activities/read-codes.ts';
import { bulletinWithoutTopic, invalidTime, otherDay, silentRun } from '../faults/broadcast-faults.ts';
import { columnCount } from '../faults/record-faults.ts';
import { RowFaults } from '../faults/row-faults.ts';
import { dateOutsidePeriod, futureDate, invalidDate, missingValue } from '../faults/value-faults.ts';
import { Memo } from '../lookup/memo.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import type { BroadcastRun, RunRecord } from '../model/intake-event.ts';
import { BLANK_CELL, type Cell, type SheetRow } from '../model/table.ts';
import { spellingKey } from '../repairs/spelling-key.ts';
import type { ActivityField } from '../table/activity-columns.ts';
import { BROADCAST_HEADERS, type BroadcastField } from '../table/broadcast-columns.ts';
import type { BroadcastLayout } from '../table/layout.ts';
import type { Titles } from '../table/read-titles.ts';
import { readDate } from '../values/read-date.ts';
import { readText } from '../values/read-text.ts';
import { BroadcastCells } from './broadcast-cells.ts';
import { readRunFigures, readSeconds } from './read-figures.ts';
import { readMoment, type Moment } from './read-moment.ts';
import { readRunPlace } from './read-run-place.ts';

type CellOf = (field: BroadcastField) => Cell;
const RADIO = { actor: 'commune_radio_station', activityType: 'broadcast_run', channel: 'commune_radio' } as const;
const LONGEST_NOTE = 500;

export interface RunRow {
  readonly faults: RowFaults;
  /** null when an error keeps the row out. */
  readonly record: RunRecord | null;
}

/** Reads rows of an export of a loudspeaker system one by one. */
export class BroadcastRowReader {
  private readonly context: IntakeContext;
  private readonly titles: Titles;
  private readonly layout: BroadcastLayout;
  private readonly cells: BroadcastCells;
  private readonly codes: ActivityCodes;
  private readonly topicCells = new Memo<TopicReading>();
  private readonly stations: ReadonlyMap<AreaUnitId, readonly string[]>;

  constructor(context: IntakeContext, layout: BroadcastLayout, titles: Titles) {
    this.context = context;
    this.titles = titles;
    this.layout = layout;
    this.cells = new BroadcastCells(layout);
    this.codes = new ActivityCodes(context);
    this.stations = stationsOf(context);
  }

  /** `width` is the number of cells that the row must have; null where rows may be shorter than the header. */
  read(row: SheetRow, width: number | null): RunRow {
    const faults = new RowFaults(row.row);
    if (width !== null && row.cells.length !== width) {
      faults.add(columnCount(row.cells.length, width));
      return { faults, record: null };
    }
    this.cells.check(row, faults);
    const cellOf: CellOf = (field) => this.cells.of(row, field, faults);
    const moment = this.readStart(cellOf, faults);
    const date = moment?.date ?? null;
    const { topics, subtopics } = this.readTopic(cellOf, date, faults);
    const languages = this.readLanguages(cellOf, date, faults);
    const fileDistrict = this.titles.district;
    const place = date === null ? null : readRunPlace(this.context, { cellOf, date, fileDistrict }, faults);
    const seconds = readSeconds(cellOf, moment, faults);
    const figures = readRunFigures(cellOf, faults);
    this.checkCodes(cellOf, { topics, subtopics }, { date, languages }, faults);
    if (faults.hasError || moment === null || date === null || place === null) return { faults, record: null };
    const { silentIn, runs, speakersTotal, speakersWorking } = figures;
    if (silentIn !== null) faults.add(silentRun(BROADCAST_HEADERS[silentIn], cellOf(silentIn).text));
    const [first] = place.places;
    const payload: ActivityPayload = {
      ...RADIO,
      date,
      organisation: first ? this.stationOf(first.unit, date) : null,
      scope: 'commune',
      districts: place.districts,
      places: place.places,
      topics,
      subtopics,
      setting: null,
      groups: [],
      observances: [],
      counts: {},
      ...(languages.length > 0 && { languages }),
    };
    const run: BroadcastRun = {
      start: clockOf(moment.seconds),
      station: readText(cellOf('station')),
      bulletin: bulletinOf(cellOf),
      ...{ runs, seconds, speakersTotal, speakersWorking },
    };
    const text = { note: noteOf(cellOf), organisationAsWritten: '' };
    return { faults, record: { row: row.row, payload, text, run } };
  }

  /** The record with the bulletin as the row wrote it, before names in it were replaced. */
  asWritten(record: RunRecord, row: SheetRow): RunRecord {
    const faults = new RowFaults(row.row);
    const cellOf: CellOf = (field) => this.cells.of(row, field, faults);
    const text = { ...record.text, note: noteOf(cellOf) };
    return { ...record, text, run: { ...record.run, bulletin: bulletinOf(cellOf) } };
  }

  /** A run counts for the day on which it begins, also when it ends after midnight. */
  private readStart(cellOf: CellOf, faults: RowFaults): Moment | null {
    const column = BROADCAST_HEADERS.start;
    if (faults.hasErrorIn(column)) return null;
    const cell = cellOf('start');
    if (readText(cell) === '') faults.add(missingValue(column));
    const moment = readText(cell) === '' ? null : readMoment(cell);
    if (moment === null) {
      faults.add(invalidTime(column, cell.text));
      return null;
    }
    const date = this.readDay(cellOf, moment, faults);
    if (date === null) return null;
    this.checkDay(moment.date === null ? 'date' : 'start', cellOf, date, faults);
    return { date, seconds: moment.seconds };
  }

  private readDay(cellOf: CellOf, moment: Moment, faults: RowFaults): CivilDate | null {
    const column = BROADCAST_HEADERS.date;
    if (faults.hasErrorIn(column)) return null;
    const cell = cellOf('date');
    const reading = readDate(cell);
    if (reading.kind === 'invalid') faults.add(invalidDate(column, cell.text, reading));
    if (reading.kind === 'blank' && moment.date === null)
      faults.add(
        this.layout.positions.date === undefined
          ? invalidTime(BROADCAST_HEADERS.start, cellOf('start').text)
          : missingValue(column),
      );
    if (reading.kind !== 'date') return reading.kind === 'blank' ? moment.date : null;
    if (moment.date === null || moment.date === reading.date) return reading.date;
    faults.add(otherDay(BROADCAST_HEADERS.start, cellOf('start').text, reading.date));
    return null;
  }

  private checkDay(field: BroadcastField, cellOf: CellOf, date: CivilDate, faults: RowFaults): void {
    const [column, value] = [BROADCAST_HEADERS[field], cellOf(field).text];
    const { dates } = this.titles;
    const { today } = this.context;
    if (date > today) faults.add(futureDate(column, value, date, today));
    else if (dates && (date < dates.from || date > dates.to)) faults.add(dateOutsidePeriod(column, value, date, dates));
  }

  /** The topic that the row tells, else the one that somebody said its bulletin is about. Nothing is guessed. */
  private readTopic(cellOf: CellOf, on: CivilDate | null, faults: RowFaults): TopicReading {
    const told = cellOf('topic');
    if (readText(told) !== '') return this.codes.topics(told, on, faults);
    const field = readText(cellOf('bulletin')) === '' ? 'bulletinCode' : 'bulletin';
    const header = BROADCAST_HEADERS[readText(cellOf(field)) === '' ? 'topic' : field];
    const names = [BROADCAST_HEADERS.topic, BROADCAST_HEADERS.bulletin, BROADCAST_HEADERS.bulletinCode];
    if (names.some((name) => faults.hasErrorIn(name))) return { topics: [], subtopics: [] };
    const cell = cellOf(field);
    return this.topicCells.ofFaultless(`${field}\u0000${cell.text}`, faults, () =>
      readTopics(this.context, cell, { header, on, reword: bulletinWithoutTopic }, faults),
    );
  }

  private readLanguages(cellOf: CellOf, on: CivilDate | null, faults: RowFaults): readonly string[] {
    const header = BROADCAST_HEADERS.languages;
    const column = { header, list: 'language', unknown: 'unknown_language', impliedWord: 'tiếng', on } as const;
    return readCodes(this.context, cellOf('languages'), column, faults).map(({ code }) => code);
  }

  private checkCodes(
    cellOf: CellOf,
    topics: TopicReading,
    { date, languages }: { readonly date: CivilDate | null; readonly languages: readonly string[] },
    faults: RowFaults,
  ): void {
    const { index } = this.context;
    const none = { setting: null, groups: [], breakdown: new Map(), observances: [] };
    const codes = { ...none, topics, activityType: null, channel: null, actor: RADIO.actor, details: { languages } };
    const fields: Partial<Record<ActivityField, BroadcastField>> = { topic: 'topic', languages: 'languages' };
    const given = (field: ActivityField) => (fields[field] ? cellOf(fields[field]) : BLANK_CELL);
    const [activityType, channel] = [
      index.code('activity_type', RADIO.activityType) ?? null,
      index.code('channel', RADIO.channel) ?? null,
    ];
    checkInForce(this.context, { ...codes, activityType, channel }, { date, cellOf: given }, faults);
  }

  private stationOf(unit: AreaUnitId, date: CivilDate): string | null {
    const ids = this.stations.get(unit) ?? [];
    return (
      ids.find((id) => isInForce(this.context.index.organisation(id) ?? { validFrom: date, validTo: null }, date)) ??
      null
    );
  }
}

/** The commune radio stations that the reference data list, by commune. */
function stationsOf({ index }: IntakeContext): ReadonlyMap<AreaUnitId, readonly string[]> {
  const found = new Map<AreaUnitId, string[]>();
  for (const { id, actor, area } of index.pack.organisations) {
    if (actor === RADIO.actor) found.set(area, [...(found.get(area) ?? []), id]);
  }
  return found;
}

function bulletinOf(cellOf: CellOf): string {
  return spellingKey(readText(cellOf('bulletinCode'))) || spellingKey(readText(cellOf('bulletin')));
}

function noteOf(cellOf: CellOf): string {
  const parts = [readText(cellOf('bulletinCode')), readText(cellOf('bulletin'))].filter((part) => part !== '');
  return parts.join(' – ').slice(0, LONGEST_NOTE);
}

/** `17:05` */
function clockOf(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
