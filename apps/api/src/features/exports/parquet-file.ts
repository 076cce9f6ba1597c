import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Table } from './analytics-table.ts';
import type { EvidenceLine } from './evidence-table.ts';

/** A Parquet file: DOUBLE and UTF-8 columns, each nullable; the evidence in the key-value metadata of the file. */
export function parquetFile({ columns, rows }: Table, evidence: readonly EvidenceLine[]): Buffer {
  const file = parquetWriteBuffer({
    columnData: columns.map(({ key, type }, position) => ({
      name: key,
      data: rows.map((row) => row[position] ?? null),
      type: type === 'number' ? 'DOUBLE' : 'STRING',
      nullable: true,
    })),
    kvMetadata: evidence.map(({ key, value }) => ({
      key: `lantoa.${key}`,
      value: value === null ? '' : String(value),
    })),
    createdBy: 'lantoa',
  });
  return Buffer.from(file);
}
