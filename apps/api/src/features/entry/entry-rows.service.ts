import { Inject, Injectable } from '@nestjs/common';
import { civilDateAt } from '@lantoa/domain';
import { ENTRY_ROW_FIELDS, readEntryRows, type WrittenRow } from '@lantoa/intake';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { ENTRY_TEXTS } from './entry-texts.ts';
import type { EntryRowsInput } from './entry.input.ts';
import type { EntryRowReading } from './entry.types.ts';
import { presentEntryFault } from './present-entry.ts';

const MOST = 200;
const FIELDS: ReadonlySet<string> = new Set(ENTRY_ROW_FIELDS);

/** Reads rows of a table for whoever fills it in; each is saved one by one afterwards. */
@Injectable()
export class EntryRowsService {
  constructor(@Inject(LedgerFollower) private readonly follower: LedgerFollower) {}

  read({ columns, rows, lang }: EntryRowsInput): readonly EntryRowReading[] {
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    const isWhole = rows.length <= MOST && rows.every((row) => row.length === columns.length);
    if (!isWhole || !columns.every((column) => FIELDS.has(column)))
      throw new AppError('INVALID_ARGUMENT', { text: ENTRY_TEXTS.rows });
    const written = rows.map((row) => rowOf(columns, row));
    const readings = readEntryRows(written, index, civilDateAt(new Date().toISOString()));
    return readings.map(({ activity, faults }) => ({
      activity,
      faults: faults.map((fault) => presentEntryFault(fault, [], lang)),
    }));
  }
}

function rowOf(columns: readonly string[], cells: readonly string[]): WrittenRow {
  return Object.fromEntries(columns.map((column, position) => [column, cells[position] ?? '']));
}
