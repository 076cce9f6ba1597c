import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceIndex } from '@lantoa/domain';
import type { IntakeEvent } from './model/intake-event.ts';
import { readReportFile } from './read-report-file.ts';
import { HEADERS, listCells, listCsv } from './testing/activity-list.ts';
import { makeXlsx } from './testing/make-xlsx.ts';
import { langSonIndex } from './testing/read-bytes.ts';

let index: ReferenceIndex;

async function eventsOf(bytes: Uint8Array): Promise<IntakeEvent[]> {
  async function* source(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const events: IntakeEvent[] = [];
  for await (const event of readReportFile(source(), { index, today: '2023-12-20', fileName: 'x' })) events.push(event);
  return events;
}

// What holds whatever the bytes are.
function expectSound(events: readonly IntakeEvent[]): void {
  const end = events.at(-1);
  expect(end?.type).toBe('end');
  if (end?.type !== 'end') return;
  expect(end.accepted + end.rejected).toBe(end.rows);
  expect(events.filter(({ type }) => type === 'activity' || type === 'summary' || type === 'status')).toHaveLength(
    end.accepted,
  );
  const heads = events.filter(({ type }) => type === 'head');
  expect(heads.length).toBeLessThanOrEqual(1);
  const faults = events.flatMap((event) => (event.type === 'fault' ? [event.fault] : []));
  if (end.accepted === 0) expect(faults.length).toBeGreaterThan(0);
  for (const fault of faults) {
    expect(fault.message.vi.length * fault.message.en.length).toBeGreaterThan(0);
    expect(fault.row === null || fault.row > 0).toBe(true);
  }
  for (const event of events) {
    if (event.type !== 'activity') continue;
    const own = faults.filter(({ row }) => row === event.row).map(({ severity }) => severity);
    expect(own).not.toContain('error');
  }
}

describe('any bytes', () => {
  beforeAll(async () => {
    index = await langSonIndex();
  });

  it('give faults and an end, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => expectSound(await eventsOf(bytes))),
      { numRuns: 300 },
    );
  });

  it('so do good files with some bytes changed, cut out or put in', async () => {
    const good = [
      Buffer.from(listCsv([{}, { 'Trong đó': 'Học sinh: 20', 'Ghi chú': 'x' }])),
      makeXlsx([{ name: 'a', rows: [[...HEADERS], listCells({}, 1)], merges: ['A1:B2'] }]),
    ];
    const change = fc.record({ at: fc.nat(6_000), cut: fc.nat(20), put: fc.uint8Array({ maxLength: 8 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...good),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (file, changes) => {
          let bytes: Buffer = file;
          for (const { at, cut, put } of changes) {
            const from = at % bytes.length;
            bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + cut)]);
          }
          expectSound(await eventsOf(bytes));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('so do lists whose cells hold anything', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('-', '...', '=1', '31/02/2023', 'Xã Hòa Bình (5)', '1.2.34'),
    );
    const row = fc.dictionary(fc.constantFrom(...HEADERS.slice(1)), cell, { maxKeys: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        const events = await eventsOf(Buffer.from(listCsv(rows)));
        expectSound(events);
        expect(events.at(-1)).toMatchObject({ rows: rows.length });
      }),
      { numRuns: 200 },
    );
  });
});
