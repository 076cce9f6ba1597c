import type { IntakeContext } from '../model/intake-context.ts';
import type { SheetRow } from '../model/table.ts';
import { readRespelled, type Respelled } from '../repairs/read-respelled.ts';
import { Spellings } from '../repairs/spellings.ts';
import type { BroadcastLayout } from '../table/layout.ts';
import type { Titles } from '../table/read-titles.ts';
import { BroadcastRowReader, type RunRow } from './broadcast-row.ts';

/** Reads rows of runs with the names that were put right or taught, wherever the rows come from. */
export class RunReader {
  private readonly reader: BroadcastRowReader;
  private readonly spellings: Spellings;

  constructor(context: IntakeContext, layout: BroadcastLayout, titles: Titles) {
    this.reader = new BroadcastRowReader(context, layout, titles);
    this.spellings = new Spellings(layout, context.repairs.spellings);
  }

  /** `width` is the number of cells that the row must have; null where rows may be shorter than the header. */
  read(row: SheetRow, width: number | null): Respelled<RunRow> {
    const read = (one: SheetRow) => this.reader.read(one, width);
    const reading = readRespelled({ read, spellings: this.spellings }, row);
    const { record, used } = reading;
    // A title that somebody gave a topic stays what tells the bulletin.
    return record && used.length > 0 ? { ...reading, record: this.reader.asWritten(record, row) } : reading;
  }
}
