import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Product, samplesFolder } from './product.ts';

// errors.csv of the sample folder: every fault found and named, no false alarm, nothing recorded.

const samples = samplesFolder();

interface ExpectedFault {
  row: number;
  column?: string | null;
  kind: string;
  accept?: string[];
}

test.skip(samples === null, 'the folder of shared sample files does not stand beside the repository');
test.setTimeout(120_000);

test('every fault of the error file is named, and the good rows can be taken alone', async () => {
  const expected = JSON.parse(readFileSync(path.join(samples ?? '', 'errors.expected.json'), 'utf8')) as {
    rows: ExpectedFault[];
  };
  const file = path.join(samples ?? '', 'errors.csv');
  const product = await Product.empty();
  try {
    const whole = await product.importFile(file);
    expect(whole.code).toBe(1);
    expect(whole.file.accepted).toBe(0);
    expect(whole.file.rows).toBe(79);
    for (const { row, column, kind, accept = [] } of expected.rows) {
      const found = whole.file.faults.filter((fault) => fault.row === row);
      if (kind === 'ok') {
        expect(found, `row ${String(row)}`).toEqual([]);
        continue;
      }
      expect(found.length, `row ${String(row)}: ${kind}`).toBeGreaterThan(0);
      for (const fault of found) {
        expect([kind, ...accept], `row ${String(row)}`).toContain(fault.code);
        expect(fault.message.length).toBeGreaterThan(10);
        if (fault.code === kind && column !== undefined) expect(fault.column, `row ${String(row)}`).toBe(column);
      }
    }
    const good = await product.importFile(file, '--good-rows');
    expect(good.file.rejected).toBeGreaterThan(0);
    expect(good.file.accepted + good.file.rejected).toBe(79);
    await product.start();
    const total = await product.cells({ measures: ['ACTIVITIES'], period: { code: 'admin:2023-Y' } });
    expect(total.get('')?.['ACTIVITIES']?.value).toBe(good.file.accepted);
  } finally {
    await product.stop();
  }
});
