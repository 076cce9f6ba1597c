import { isCivilDate, type CivilDate } from '@lantoa/domain';
import type { FaultList, Place } from './fault-list.ts';

const SEPARATOR = '|';

/** One line of a pack table. Each reader hands back a usable value and records a fault when the cell has none. */
export class TableRow {
  readonly at: Place;
  private readonly cells: Readonly<Record<string, string>>;
  private readonly faults: FaultList;

  constructor(at: Place, cells: Readonly<Record<string, string>>, faults: FaultList) {
    this.at = at;
    this.cells = cells;
    this.faults = faults;
  }

  /** The cell, or null when it is blank. */
  optional(field: string): string | null {
    const text = this.cells[field] ?? '';
    if (text !== text.normalize('NFC') || text !== text.trim() || /\s{2,}/.test(text)) {
      this.fault(
        field,
        `"${text}" phải ở dạng Unicode dựng sẵn (NFC), không thừa khoảng trắng`,
        `"${text}" must be in Unicode form NFC without surplus blanks`,
      );
    }
    return text === '' ? null : text;
  }

  required(field: string): string {
    const text = this.optional(field);
    if (text === null) this.fault(field, 'ô bắt buộc đang để trống', 'a required cell is blank');
    return text ?? '';
  }

  optionalDate(field: string): CivilDate | null {
    const text = this.optional(field);
    if (text !== null && !isCivilDate(text)) {
      this.fault(field, `"${text}" không phải ngày YYYY-MM-DD có thật`, `"${text}" is not a real day YYYY-MM-DD`);
      return null;
    }
    return text;
  }

  date(field: string): CivilDate {
    const text = this.required(field);
    if (text !== '' && !isCivilDate(text)) {
      this.fault(field, `"${text}" không phải ngày YYYY-MM-DD có thật`, `"${text}" is not a real day YYYY-MM-DD`);
    }
    return text;
  }

  optionalNumber(field: string): number | null {
    const text = this.optional(field);
    if (text === null) return null;
    const value = Number(text);
    if (/^-?\d+(\.\d+)?$/.test(text) && Number.isFinite(value)) return value;
    this.fault(field, `"${text}" không phải là số`, `"${text}" is not a number`);
    return null;
  }

  /** A number of 0 or more. */
  quantity(field: string): number {
    const text = this.required(field);
    if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
    if (text !== '') this.fault(field, `"${text}" phải là số không âm`, `"${text}" must be a number of 0 or more`);
    return 0;
  }

  wholeNumber(field: string): number {
    const text = this.required(field);
    if (/^\d+$/.test(text)) return Number(text);
    if (text !== '') {
      this.fault(field, `"${text}" phải là số nguyên không âm`, `"${text}" must be a whole number of 0 or more`);
    }
    return 0;
  }

  oneOf<Choice extends string>(field: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const text = this.required(field);
    const choice = choices.find((known) => known === text);
    if (choice === undefined && text !== '') {
      const list = choices.join(', ');
      this.fault(field, `"${text}" không thuộc: ${list}`, `"${text}" is none of: ${list}`);
    }
    return choice ?? choices[0];
  }

  /** Parts of a cell separated by `|`. */
  list(field: string): readonly string[] {
    const text = this.optional(field);
    const parts = text === null ? [] : text.split(SEPARATOR).map((part) => part.trim());
    if (parts.includes('')) this.fault(field, 'danh sách có phần tử trống', 'the list has a blank part');
    if (new Set(parts).size < parts.length) {
      this.fault(field, 'danh sách có phần tử lặp lại', 'the list repeats a part');
    }
    return parts.filter((part) => part !== '');
  }

  fault(field: string | null, vi: string, en: string): void {
    this.faults.add(this.at, field, vi, en);
  }
}
