import { cleanText, foldVietnamese } from '@lantoa/domain';
import type { Cell } from '../model/table.ts';

export type NumberReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: number; readonly isRounded: boolean }
  | { readonly kind: 'not_a_number' }
  | { readonly kind: 'negative'; readonly value: number };

const NOT_REPORTED = /^(?:\.{2,}|…+)$/;
const DASH = /^[-–—−]$/;
const DIGITS = /^\d+$/;
const GROUPED = /^\d{1,3}(?:[.\u00A0\u202F ]\d{3})+$/;
const DECIMAL = /^(\d+|\d{1,3}(?:\.\d{3})+),(\d+)$/;
const NEGATIVE = /^[-–−]\s*(?=\d)/;
// Words of reports that round a figure: "hơn 100", "gần 200", "trên 50".
const ROUNDED =
  /^(?:~|≈|(?:hơn|hon|gần|gan|trên|tren|khoảng|khoang|xấp xỉ|xap xi|ước|uoc|ước tính|uoc tinh)(?=[\s\d]))\s*/u;
const LARGEST = 1e12;

/**
 * A figure of the forms: `1.234` is one thousand two hundred thirty-four, `37,5` thirty-seven and a half.
 * Blank and `...` were not reported; `0`, `-` and `không phát sinh` are a reported zero.
 */
export function readNumber(cell: Cell): NumberReading {
  if (cell.number !== null) return fromValue(cell.number);
  if (DIGITS.test(cell.text)) return fromValue(Number(cell.text));
  const text = cleanText(cell.text);
  if (text === '' || NOT_REPORTED.test(text)) return { kind: 'blank' };
  if (DASH.test(text) || (!/\d/u.test(text) && foldVietnamese(text) === 'khong phat sinh')) return whole(0);
  const rounded = ROUNDED.exec(text.toLowerCase());
  if (rounded) {
    const value = parse(text.slice(rounded[0].length));
    return value === null ? { kind: 'not_a_number' } : { kind: 'value', value, isRounded: true };
  }
  const negative = NEGATIVE.exec(text);
  if (negative) {
    const value = parse(text.slice(negative[0].length));
    return value === null ? { kind: 'not_a_number' } : { kind: 'negative', value: -value };
  }
  const value = parse(text);
  return value === null ? { kind: 'not_a_number' } : fromValue(value);
}

function parse(text: string): number | null {
  if (DIGITS.test(text)) return Number(text);
  if (GROUPED.test(text)) return Number(text.replace(/\D/g, ''));
  const decimal = DECIMAL.exec(text);
  return decimal ? Number(`${(decimal[1] ?? '').replaceAll('.', '')}.${decimal[2] ?? '0'}`) : null;
}

function fromValue(value: number): NumberReading {
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST) return { kind: 'not_a_number' };
  return value < 0 ? { kind: 'negative', value } : whole(value);
}

function whole(value: number): NumberReading {
  return { kind: 'value', value: value === 0 ? 0 : value, isRounded: false };
}
