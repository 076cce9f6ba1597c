import type { Cell, SheetRow } from '../model/table.ts';
import { BLANK_CELL } from '../model/table.ts';
import { dateOfSerial } from '../values/serial-date.ts';
import { showDate } from '../values/show-date.ts';
import { cellPosition } from './cell-reference.ts';
import { oldFontText } from './old-font-text.ts';
import { unescapeText } from './unescape-text.ts';
import type { Workbook } from './workbook.ts';
import { XmlReader } from './xml-reader.ts';

/** Turns the XML of a sheet into rows as it comes in. Cells beyond `columns` are left out. */
export class SheetParser {
  private readonly workbook: Workbook;
  private readonly columns: number;
  private readonly reader: XmlReader;
  private ready: SheetRow[] = [];
  private row = 0;
  private cells: Cell[] = [];
  private column = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  private formula = false;
  private reading = false;

  constructor(workbook: Workbook, columns: number) {
    this.workbook = workbook;
    this.columns = columns;
    this.reader = new XmlReader({
      open: (name, attributes) => {
        this.open(name, attributes);
      },
      text: (text) => {
        if (this.reading) this.value += text;
      },
      close: (name) => {
        this.close(name);
      },
    });
  }

  /** Rows that the piece completes. */
  write(chunk: Uint8Array): SheetRow[] {
    this.reader.write(chunk);
    return this.take();
  }

  end(): SheetRow[] {
    this.reader.end();
    return this.take();
  }

  private take(): SheetRow[] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      const number = Number(attributes.r);
      this.row = Number.isInteger(number) && number > 0 ? number : this.row + 1;
      this.cells = [];
      this.column = -1;
    } else if (name === 'c') {
      this.column = cellPosition(attributes.r ?? '')?.column ?? this.column + 1;
      this.type = attributes.t ?? 'n';
      this.style = Number(attributes.s ?? 0);
      this.value = '';
      this.formula = false;
    } else if (name === 'f') this.formula = true;
    else if (name === 'v' || name === 't') this.reading = true;
  }

  private close(name: string): void {
    if (name === 'v' || name === 't') this.reading = false;
    else if (name === 'c') this.keepCell();
    else if (name === 'row' && this.cells.length > 0) this.ready.push({ row: this.row, cells: this.cells });
  }

  private keepCell(): void {
    if (this.column >= this.columns || (this.value === '' && !this.formula)) return;
    while (this.cells.length < this.column) this.cells.push(BLANK_CELL);
    this.cells[this.column] = this.cell();
  }

  private cell(): Cell {
    const cell = this.asWritten();
    if (!this.workbook.oldFontStyles.has(this.style)) return cell;
    const text = oldFontText(cell.text);
    return text === null ? cell : { ...cell, text, isOldFont: true };
  }

  private asWritten(): Cell {
    const { value, formula } = this;
    switch (this.type) {
      case 's':
        return { text: this.workbook.strings[Number(value)] ?? '', number: null, date: null, formula };
      case 'n':
        return this.numberCell();
      case 'b':
        return { text: value === '1' ? 'TRUE' : 'FALSE', number: null, date: null, formula };
      default:
        return { text: unescapeText(value), number: null, date: null, formula };
    }
  }

  private numberCell(): Cell {
    const { value, formula } = this;
    const number = value === '' ? Number.NaN : Number(value);
    if (!Number.isFinite(number)) return { text: value, number: null, date: null, formula };
    const date = this.workbook.dateStyles.has(this.style) ? dateOfSerial(number, this.workbook.system1904) : null;
    return { text: date === null ? String(number) : showDate(date), number, date, formula };
  }
}
