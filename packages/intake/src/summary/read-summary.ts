import type { AreaUnit, DateRange, SummaryCell } from '@lantoa/domain';
import { communeFault } from '../faults/place-faults.ts';
import { repeatedUnit } from '../faults/record-faults.ts';
import { RowFaults } from '../faults/row-faults.ts';
import { missingValue } from '../faults/value-faults.ts';
import { findCommune } from '../lookup/find-commune.ts';
import { districtName } from '../lookup/place-name.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import type { IntakeEvent, SummaryRecord } from '../model/intake-event.ts';
import type { Tally } from '../model/tally.ts';
import { BLANK_CELL, type Cell, type SheetRow, type Table } from '../model/table.ts';
import { ColumnSums } from '../table/check-totals.ts';
import type { SummaryLayout } from '../table/layout.ts';
import type { Titles } from '../table/read-titles.ts';
import type { SummaryField } from '../table/other-columns.ts';
import { isBlank, readText, startsWithWords } from '../values/read-text.ts';
import { faultEvents } from '../repairs/fault-events.ts';
import { readRespelled, respelledEvents } from '../repairs/read-respelled.ts';
import { Spellings } from '../repairs/spellings.ts';
import { readSummaryCells } from './read-summary-cells.ts';
import { monthsMissing, saysNotReported, saysNothing } from './summary-notes.ts';

const TOTAL_WORDS = ['tong cong', 'tong so', 'toan huyen', 'toan thanh pho', 'toan tinh', 'tong'];
const COMMUNE = 'Xã/phường/thị trấn';
const WHOLE_NUMBER = /^\s*\d+\.?\s*$/u;

/** Reads layout B: communes by topic and indicator. Totals are compared, never taken as data. Without a period it says nothing. */
export async function* readSummary(
  context: IntakeContext,
  table: Table,
  layout: SummaryLayout,
  titles: Titles,
  tally: Tally,
): AsyncGenerator<IntakeEvent> {
  const { period, district } = titles;
  if (period === null) return;
  const reader = new SummaryReader(context, layout, period, district);
  const sums = new ColumnSums(layout.values);
  const spellings = new Spellings(layout, context.repairs.spellings);
  for await (const row of table.rowsAfter(layout.headerRows.at(-1) ?? 0)) {
    tally.line();
    const kind = reader.classify(row);
    if (kind === 'total') yield* sums.compare(row);
    if (kind !== 'data') continue;
    tally.row();
    sums.add(row);
    const { row: read, faults, record, used } = readRespelled({ read: (one) => reader.read(one), spellings }, row);
    yield* respelledEvents(row.row, used);
    yield* faultEvents(context, layout, read, faults);
    if (!record) continue;
    tally.accept();
    yield { type: 'summary', ...record };
  }
}

class SummaryReader {
  private readonly context: IntakeContext;
  private readonly layout: SummaryLayout;
  private readonly period: DateRange;
  private readonly fileDistrict: AreaUnit | null;
  private readonly seen = new Map<string, number>();
  private sectionDistrict: AreaUnit | null = null;

  constructor(context: IntakeContext, layout: SummaryLayout, period: DateRange, fileDistrict: AreaUnit | null) {
    this.context = context;
    this.layout = layout;
    this.period = period;
    this.fileDistrict = fileDistrict;
  }

  /** Data rows have a whole number in STT; a section may name the district of the rows under it. */
  classify(row: SheetRow): 'data' | 'total' | 'other' {
    const filled = row.cells.filter((cell) => !isBlank(cell));
    const [first] = filled;
    if (!first) return 'other';
    if (startsWithWords(first.text, TOTAL_WORDS)) return 'total';
    const { stt } = this.layout.positions;
    const commune = this.cellOf(row, 'commune');
    if (stt === undefined) return isBlank(commune) || filled.length < 2 ? 'other' : 'data';
    if (WHOLE_NUMBER.test(row.cells[stt]?.text ?? ''))
      return isBlank(commune) && filled.length === 1 ? 'other' : 'data';
    this.sectionDistrict = this.districtOfSection(filled) ?? this.sectionDistrict;
    return 'other';
  }

  read(row: SheetRow): { readonly faults: RowFaults; readonly record: SummaryRecord | null } {
    const faults = new RowFaults(row.row);
    const unit = this.readUnit(row, faults);
    const note = readText(this.cellOf(row, 'note'));
    const first = this.layout.values
      .map(({ position }) => row.cells[position] ?? BLANK_CELL)
      .find((cell) => !isBlank(cell));
    // "Không phát sinh" merged over the columns is a zero in each of them.
    const nothing = (first !== undefined && saysNothing(first.text)) || (first === undefined && saysNothing(note));
    const cells = nothing ? this.zeros() : readSummaryCells(this.layout.values, row, faults);
    if (!unit || faults.hasError) return { faults, record: null };
    this.seen.set(unit.id, row.row);
    const reported = cells.some(({ value }) => value !== null);
    const months = !reported && saysNotReported(note) ? monthsOf(this.period) : monthsMissing(note);
    const summary = {
      unit: unit.id,
      from: this.period.from,
      to: this.period.to,
      cells,
      monthsMissing: months,
      reported,
      nothingToReport: nothing,
    };
    return { faults, record: { row: row.row, summary } };
  }

  private readUnit(row: SheetRow, faults: RowFaults): AreaUnit | null {
    const cell = this.cellOf(row, 'commune');
    const name = readText(cell);
    if (name === '') {
      faults.add(missingValue(COMMUNE));
      return null;
    }
    const { places, index } = this.context;
    const date = this.period.to;
    const named = places.on('district', districtName(readText(this.cellOf(row, 'district'))), date);
    const districts = named.length > 0 ? named : null;
    const fileDistrict = this.sectionDistrict ?? this.fileDistrict;
    const finding = findCommune(places, { text: name, date, districts, fileDistrict });
    const fault = communeFault(finding, {
      index,
      column: COMMUNE,
      value: cell.text,
      name,
      part: name,
      date,
      districts,
    });
    if (fault) faults.add(fault);
    if (finding.kind !== 'found') return null;
    const earlier = this.seen.get(finding.unit.id);
    if (earlier !== undefined) faults.add(repeatedUnit(COMMUNE, cell.text, earlier));
    return finding.unit;
  }

  private zeros(): SummaryCell[] {
    return this.layout.values.map(({ topic, indicator }) => ({ topic, indicator, value: 0 }));
  }

  private cellOf(row: SheetRow, field: SummaryField): Cell {
    const position = this.layout.positions[field];
    return (position === undefined ? undefined : row.cells[position]) ?? BLANK_CELL;
  }

  private districtOfSection(filled: readonly Cell[]): AreaUnit | null {
    const titles = filled.map((cell) => cell.text).filter((text) => /huyện|thành phố|tp/iu.test(text.normalize('NFC')));
    const units = titles.flatMap((text) => this.context.places.on('district', districtName(text), this.period.to));
    return units[0] ?? null;
  }
}

function monthsOf({ from, to }: DateRange): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  // From the 15th to the 14th are as many months as lie between; from the 1st to the last, one more.
  return Number(from.slice(8)) > toDay ? months : months + 1;
}
