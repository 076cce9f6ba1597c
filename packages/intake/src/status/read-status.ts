import { foldVietnamese, periodOfCode, type AreaUnit, type SubmissionStatus } from '@lantoa/domain';
import {
  columnCount,
  repeatedUnit,
  unitCodeNotValid,
  unitNameMismatch,
  unknownPeriod,
  unknownStatus,
  unknownUnitCode,
} from '../faults/record-faults.ts';
import { RowFaults } from '../faults/row-faults.ts';
import { missingValue } from '../faults/value-faults.ts';
import { isValid } from '../lookup/place-directory.ts';
import { bareName, communeName } from '../lookup/place-name.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import type { IntakeEvent, StatusRecord } from '../model/intake-event.ts';
import { isBlank, readText } from '../values/read-text.ts';
import type { Tally } from '../model/tally.ts';
import { BLANK_CELL, type SheetRow, type Table } from '../model/table.ts';
import { faultEvents } from '../repairs/fault-events.ts';
import { readRespelled, respelledEvents } from '../repairs/read-respelled.ts';
import { Spellings } from '../repairs/spellings.ts';
import type { StatusLayout } from '../table/layout.ts';
import type { StatusField } from '../table/other-columns.ts';

const MONTH = /^admin:\d{4}-M\d{2}$/u;
const STATUSES: Readonly<Record<string, SubmissionStatus>> = {
  submitted: 'accepted',
  'da gui': 'accepted',
  'da bao cao': 'accepted',
  zero: 'zero_report',
  'khong phat sinh': 'zero_report',
  missing: 'missing',
  'chua gui': 'missing',
  'chua gui bao cao': 'missing',
  'chua bao cao': 'missing',
  'thieu bao cao': 'missing',
};

/** Reads the reporting status: one unit and reporting month a row, columns in any order. */
export async function* readStatus(
  context: IntakeContext,
  table: Table,
  layout: StatusLayout,
  tally: Tally,
): AsyncGenerator<IntakeEvent> {
  const reader = new StatusReader(context, layout);
  const spellings = new Spellings(layout, context.repairs.spellings);
  for await (const row of table.rowsAfter(layout.headerRows.at(-1) ?? 0)) {
    tally.line();
    if (row.cells.every(isBlank)) continue;
    tally.row();
    const read = (one: SheetRow) => reader.read(one, table.fixedWidth);
    const { row: asRead, faults, record, used } = readRespelled({ read, spellings }, row);
    yield* respelledEvents(row.row, used);
    yield* faultEvents(context, layout, asRead, faults);
    if (!record) continue;
    tally.accept();
    yield { type: 'status', ...record };
  }
}

class StatusReader {
  private readonly context: IntakeContext;
  private readonly layout: StatusLayout;
  private readonly seen = new Map<string, number>();

  constructor(context: IntakeContext, layout: StatusLayout) {
    this.context = context;
    this.layout = layout;
  }

  read(row: SheetRow, fixedWidth: boolean): { readonly faults: RowFaults; readonly record: StatusRecord | null } {
    const faults = new RowFaults(row.row);
    const width = this.layout.cells.length;
    if (fixedWidth && row.cells.length !== width) {
      faults.add(columnCount(row.cells.length, width));
      return { faults, record: null };
    }
    const period = this.readMonth(row, faults);
    const status = this.readState(row, faults);
    const unit = this.readUnit(row, period, faults);
    if (!unit || !period || !status || faults.hasError) return { faults, record: null };
    const key = `${unit.id} ${period}`;
    const earlier = this.seen.get(key);
    if (earlier !== undefined) {
      faults.add(repeatedUnit('code', `${unit.code} ${period}`, earlier));
      return { faults, record: null };
    }
    this.seen.set(key, row.row);
    return { faults, record: { row: row.row, state: { unit: unit.id, period, status, onTime: null } } };
  }

  private readMonth(row: SheetRow, faults: RowFaults): string | null {
    const text = this.textOf(row, 'month', faults);
    if (text === null) return null;
    if (MONTH.test(text) && periodOfCode(text)) return text;
    faults.add(unknownPeriod('month', text));
    return null;
  }

  private readState(row: SheetRow, faults: RowFaults): SubmissionStatus | null {
    const text = this.textOf(row, 'status', faults);
    if (text === null) return null;
    const status = STATUSES[foldVietnamese(text)];
    if (!status) faults.add(unknownStatus('status', text));
    return status ?? null;
  }

  private readUnit(row: SheetRow, period: string | null, faults: RowFaults): AreaUnit | null {
    const text = this.textOf(row, 'code', faults);
    const window = period === null ? null : periodOfCode(period);
    if (text === null) return null;
    // Spreadsheets drop the zero in front.
    const code = /^\d{4}$/u.test(text) ? `0${text}` : text;
    const versions = this.context.index.unitsOfCode(code).filter((unit) => unit.level === 'commune');
    if (versions.length === 0) {
      faults.add(unknownUnitCode('code', text));
      return null;
    }
    if (!window) return null;
    const unit =
      versions.find((version) => isValid(version, window.from)) ??
      versions.find((version) => isValid(version, window.to));
    if (!unit) faults.add(unitCodeNotValid('code', text, period ?? ''));
    else this.checkName(row, unit, faults);
    return unit ?? null;
  }

  private checkName(row: SheetRow, unit: AreaUnit, faults: RowFaults): void {
    const position = this.layout.positions.name;
    const written = position === undefined ? '' : readText(row.cells[position] ?? BLANK_CELL);
    const names = [bareName(written).plain, communeName(written).plain];
    if (written === '' || names.includes(bareName(unit.name).plain)) return;
    faults.add(unitNameMismatch('commune', written, unit));
  }

  private textOf(row: SheetRow, field: StatusField, faults: RowFaults): string | null {
    const position = this.layout.positions[field];
    const text = position === undefined ? '' : readText(row.cells[position] ?? BLANK_CELL);
    if (text === '') faults.add(missingValue(field));
    return text === '' ? null : text;
  }
}
