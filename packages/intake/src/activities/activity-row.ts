import type { ActivityPayload, CivilDate, Code } from '@lantoa/domain';
import { unknownOrganisation } from '../faults/code-faults.ts';
import { columnCount } from '../faults/record-faults.ts';
import { RowFaults } from '../faults/row-faults.ts';
import { splitMismatch } from '../faults/split-faults.ts';
import { bodyNotInForce } from '../faults/validity-faults.ts';
import { dateOutsidePeriod, futureDate, invalidDate, missingValue } from '../faults/value-faults.ts';
import { Memo } from '../lookup/memo.ts';
import type { OrganisationFinding } from '../lookup/organisation-directory.ts';
import type { ActivityRecord } from '../model/intake-event.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import type { Cell, SheetRow } from '../model/table.ts';
import { ACTIVITY_HEADERS, type ActivityField } from '../table/activity-columns.ts';
import type { ActivityLayout } from '../table/layout.ts';
import type { Titles } from '../table/read-titles.ts';
import { readDate, type DateReading } from '../values/read-date.ts';
import { readText } from '../values/read-text.ts';
import { ActivityCells } from './activity-cells.ts';
import { ActivityCodes } from './activity-codes.ts';
import { checkInForce } from './check-in-force.ts';
import { checkPlausible } from './check-plausible.ts';
import { DetailReader } from './detail-reader.ts';
import { checkGroups, readBreakdown, readCounts, type Counts } from './read-counts.ts';
import { readPlaces, type PlaceReading } from './read-places.ts';
import { withBreakdown } from './with-breakdown.ts';

const PLACE = [ACTIVITY_HEADERS.date, ACTIVITY_HEADERS.district, ACTIVITY_HEADERS.commune];

export interface ActivityRow {
  readonly faults: RowFaults;
  /** null when an error keeps the row out. */
  readonly record: Omit<ActivityRecord, 'severity'> | null;
}

/** Reads rows of layout A one by one. */
export class ActivityRowReader {
  private readonly context: IntakeContext;
  private readonly titles: Titles;
  private readonly cells: ActivityCells;
  private readonly codes: ActivityCodes;
  private readonly details: DetailReader;
  private readonly placeCells = new Memo<PlaceReading | null>();
  private readonly days = new Memo<DateReading>();
  private readonly bodies = new Memo<OrganisationFinding>();

  constructor(context: IntakeContext, layout: ActivityLayout, titles: Titles) {
    this.context = context;
    this.titles = titles;
    this.cells = new ActivityCells(layout);
    this.codes = new ActivityCodes(context);
    this.details = new DetailReader(context);
  }

  /** `width` is the number of cells that the row must have; null where rows may be shorter than the header. */
  read(row: SheetRow, width: number | null, faults = new RowFaults(row.row)): ActivityRow {
    if (width !== null && row.cells.length !== width) {
      faults.add(columnCount(row.cells.length, width));
      return { faults, record: null };
    }
    this.cells.check(row, faults);
    const cellOf = (field: ActivityField): Cell => this.cells.of(row, field, faults);
    const date = this.readDay(cellOf('date'), faults);
    const safeDate = faults.hasErrorIn(ACTIVITY_HEADERS.date) ? null : date;
    const topics = this.codes.topics(cellOf('topic'), safeDate, faults);
    const activityType = this.codes.required('activityType', cellOf('activityType'), safeDate, faults);
    const channel = this.codes.required('channel', cellOf('channel'), safeDate, faults);
    const groups = this.codes.groups(cellOf('groups'), safeDate, faults);
    const setting = this.codes.setting(cellOf('setting'), safeDate, faults);
    const observances = this.codes.observances(cellOf('observance'), safeDate, faults);
    const places = this.readPlaces(cellOf, date, channel, faults);
    const counts = readCounts((indicator) => cellOf(indicator), faults);
    const breakdown = this.readGroups(row, { on: safeDate, counts }, faults);
    this.checkSplit(places, cellOf('commune'), counts, faults);
    const body = this.readOrganisation(cellOf('organisation'), date, places, faults);
    checkPlausible(this.context, places, counts, cellOf, date, faults);
    const details = this.details.read(cellOf, { date: safeDate, places, counts }, faults);
    const codes = { topics, activityType, channel, setting, groups, breakdown, observances, details };
    checkInForce(this.context, { ...codes, actor: body?.actor ?? null }, { date: safeDate, cellOf }, faults);
    if (faults.hasError || !date || !activityType || !channel || !places || !body?.actor)
      return { faults, record: null };
    const payload: ActivityPayload = {
      date,
      organisation: body.organisation,
      actor: body.actor,
      ...places,
      ...topics,
      activityType: activityType.code,
      channel: channel.code,
      setting: setting?.code ?? null,
      groups: withBreakdown(groups, breakdown),
      observances: observances.map((code) => code.code),
      counts,
      ...details,
    };
    const text = { note: readText(cellOf('note')), organisationAsWritten: readText(cellOf('organisation')) };
    return { faults, record: { row: row.row, payload, text } };
  }

  private readDay(cell: Cell, faults: RowFaults): CivilDate | null {
    const column = ACTIVITY_HEADERS.date;
    if (faults.hasErrorIn(column)) return null;
    const reading =
      cell.number === null && cell.date === null ? this.days.of(cell.text, () => readDate(cell)) : readDate(cell);
    if (reading.kind === 'blank') faults.add(missingValue(column));
    if (reading.kind === 'invalid') faults.add(invalidDate(column, cell.text, reading));
    if (reading.kind !== 'date') return null;
    const { date } = reading;
    const { dates } = this.titles;
    if (date > this.context.today) faults.add(futureDate(column, cell.text, date, this.context.today));
    else if (dates && (date < dates.from || date > dates.to))
      faults.add(dateOutsidePeriod(column, cell.text, date, dates));
    return date;
  }

  // Without a day the units of the reporting period's last day are taken, so that a wrong name is still told.
  private readPlaces(
    cellOf: (field: ActivityField) => Cell,
    date: CivilDate | null,
    channel: Code | null,
    faults: RowFaults,
  ): PlaceReading | null {
    const day = faults.hasErrorIn(ACTIVITY_HEADERS.date) ? (this.titles.period?.to ?? date) : date;
    const refused = [ACTIVITY_HEADERS.district, ACTIVITY_HEADERS.commune].some((column) => faults.hasErrorIn(column));
    if (day === null || refused) return null;
    const district = cellOf('district');
    const commune = cellOf('commune');
    const placeBound = channel?.attributes.reachBasis === 'place_bound';
    const epoch = this.context.places.epochOf(day);
    const key = `${epoch}\u0000${String(placeBound)}\u0000${district.text}\u0000${commune.text}`;
    return this.placeCells.ofFaultless(key, faults, () => {
      const fileDistrict = this.titles.district;
      return readPlaces(this.context, { district, commune, date: day, placeBound, fileDistrict }, faults);
    });
  }

  private readGroups(
    row: SheetRow,
    { on, counts }: { readonly on: CivilDate | null; readonly counts: Counts },
    faults: RowFaults,
  ): ReadonlyMap<string, number | null> {
    const cells = this.cells.breakdown(row, faults);
    const breakdown = readBreakdown(this.context, { cells, on }, faults);
    const total = counts.attendances;
    if (total && !faults.hasErrorIn(ACTIVITY_HEADERS.breakdown)) {
      const written = cells.map(({ cell }) => cell.text).filter((text) => text !== '');
      checkGroups(this.context, breakdown, total.value, written.join('; '), faults);
    }
    return breakdown;
  }

  private checkSplit(places: PlaceReading | null, cell: Cell, counts: Counts, faults: RowFaults): void {
    const parts = places?.places.map(({ attendances }) => attendances).filter((count) => count !== null) ?? [];
    if (parts.length === 0 || faults.hasErrorIn(ACTIVITY_HEADERS.attendances)) return;
    const sum = parts.reduce((total, count) => total + count, 0);
    const total = counts.attendances?.value ?? null;
    if (sum !== total) faults.add(splitMismatch(ACTIVITY_HEADERS.commune, cell.text, sum, total));
  }

  private readOrganisation(
    cell: Cell,
    date: CivilDate | null,
    places: PlaceReading | null,
    faults: RowFaults,
  ): OrganisationFinding | null {
    const column = ACTIVITY_HEADERS.organisation;
    if (faults.hasErrorIn(column)) return null;
    const text = readText(cell);
    if (text === '') {
      faults.add(missingValue(column));
      return null;
    }
    const day = date ?? this.context.today;
    const areas = [...(places?.places.map(({ unit }) => unit) ?? []), ...(places?.districts ?? [])];
    const key = `${text}\u0000${this.context.organisations.epochOf(day)}\u0000${areas.join(' ')}`;
    const body = this.bodies.of(key, () => this.context.organisations.find(text, day, areas));
    // Where the day or the place is at fault, this would only follow from it.
    if (body.notInForce && !PLACE.some((field) => faults.hasErrorIn(field)))
      faults.add({ ...bodyNotInForce(column, cell.text, body.notInForce, day), severity: 'warning' });
    if (body.actor === null || !body.placeKnown)
      faults.add(unknownOrganisation(column, cell.text, body.actor !== null));
    return body;
  }
}
