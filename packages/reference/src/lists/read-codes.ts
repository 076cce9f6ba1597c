import type { Code } from '@lantoa/domain';
import type { FaultList, Located } from '../files/fault-list.ts';
import { readTable } from '../files/read-table.ts';
import type { TableRow } from '../files/table-row.ts';

const COLUMNS = ['list', 'code', 'vi', 'en', 'parent', 'sensitive', 'valid_from', 'valid_to', 'synonyms', 'attributes'];

/** `codes.csv`: every code list, one below the other; the order of the lines is the order of the catalogue. */
export async function readCodes(folder: string, faults: FaultList): Promise<readonly Located<Code>[]> {
  const rows = await readTable(folder, 'codes.csv', COLUMNS, faults);
  return rows.map((row, index) => ({
    at: row.at,
    value: {
      list: row.required('list'),
      code: row.required('code'),
      vi: row.required('vi'),
      en: row.required('en'),
      parent: row.optional('parent'),
      sensitive: isSensitive(row),
      order: index + 1,
      validFrom: row.optionalDate('valid_from'),
      validTo: row.optionalDate('valid_to'),
      synonyms: row.list('synonyms'),
      attributes: attributesOf(row),
    },
  }));
}

function isSensitive(row: TableRow): boolean {
  const text = row.optional('sensitive');
  if (text !== null && text !== '1') row.fault('sensitive', 'chỉ ghi 1 hoặc để trống', 'write 1 or leave it blank');
  return text === '1';
}

/** `name=value;name=value` */
function attributesOf(row: TableRow): Readonly<Record<string, string>> {
  const text = row.optional('attributes');
  if (text === null) return {};
  const pairs = text.split(';').map((pair) => pair.split('=').map((part) => part.trim()));
  for (const [name, value, ...rest] of pairs) {
    if (!name || !value || rest.length > 0) {
      row.fault('attributes', `"${text}" phải có dạng tên=giá trị;…`, `"${text}" must be written name=value;…`);
    }
  }
  return Object.fromEntries(pairs.map(([name, value]) => [name ?? '', value ?? '']));
}
