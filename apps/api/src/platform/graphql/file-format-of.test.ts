import { expect, it } from 'vitest';
import { fileFormatOf } from './file-format-of.ts';

it.each([
  ['text/csv', 'csv'],
  ['TEXT/CSV; charset=utf-8', 'csv'],
  ['application/vnd.apache.parquet', 'parquet'],
  ['application/json;q=0.5, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/json, text/csv', null],
  ['text/csv;q=0', null],
  ['*/*', null],
  [undefined, null],
] as const)('reads the Accept header %s as %s', (accept, format) => {
  expect(fileFormatOf(accept)).toBe(format);
});
