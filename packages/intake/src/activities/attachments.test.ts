import { describe, expect, it } from 'vitest';
import { enteredOf } from '../entry/entered-of.ts';
import { readEntry } from '../entry/read-entry.ts';
import { FURTHER_HEADERS, HEADERS, listCsv } from '../testing/activity-list.ts';
import { langSonIndex, readBytes } from '../testing/read-bytes.ts';

// Holds runs of 9 and 10 digits, as a digest may.
const DIGEST = 'ab012345678cd0912345678efba7816bf8f01cfea414140de5dae2223b00361a';

async function read(attachments: string) {
  return readBytes(listCsv([{ 'Văn bản kèm theo': attachments }], { headers: [...HEADERS, ...FURTHER_HEADERS] }));
}

describe('references to documents in a file', () => {
  it('tell the system, the id there and the checksum', async () => {
    const { faults, activities } = await read(
      `VNPT-iOffice: 38/KH-BCĐ (sha256: ${DIGEST.toUpperCase()}); 2023.114; khác: 77`,
    );
    expect(faults).toEqual([]);
    expect(activities[0]?.payload.attachments).toEqual([
      { sourceSystem: 'vnpt_ioffice', externalId: '38/KH-BCĐ', checksum: DIGEST },
      { sourceSystem: 'vnpt_ioffice', externalId: '2023.114', checksum: null },
      { sourceSystem: 'other', externalId: '77', checksum: null },
    ]);
  });

  it('are left out where the cell is blank', async () => {
    expect((await read('')).activities[0]?.payload).not.toHaveProperty('attachments');
  });

  // Letters stand for the given names: nobody is meant.
  it.each([
    ['Kế hoạch phòng, chống tội phạm 2023', 'invalid_attachment'],
    ['Nông-Thị-X', 'invalid_attachment'],
    ['38/KH (12ab)', 'invalid_attachment'],
    ['38/KH; 38/KH', 'invalid_attachment'],
    [Array.from({ length: 11 }, (_, at) => `${String(at)}/KH`).join(';'), 'invalid_attachment'],
    ['0912345678', 'phone_number'],
    ['HS-012345678901', 'personal_id_number'],
  ])('%s is stopped at the door and not repeated', async (written, code) => {
    const { faults, activities } = await read(written);
    expect(activities).toEqual([]);
    expect(faults).toMatchObject([{ row: 3, column: 'Văn bản kèm theo', code, value: null }]);
    expect(JSON.stringify(faults)).not.toContain('Nông');
  });
});

describe('references to documents in the form', () => {
  it('become what a file would give, and are read back', async () => {
    const { activities } = await read(`38/KH-BCĐ (${DIGEST})`);
    const record = activities[0];
    if (!record) throw new Error('no record');
    const entered = { ...enteredOf(record.payload, record.text), organisation: 'police:06235@2020-01-01' };
    const again = readEntry(entered, await langSonIndex(), '2026-06-01');
    expect(again.record?.payload.attachments).toEqual(record.payload.attachments);
    const [first] = entered.attachments;
    if (!first) throw new Error('no reference');
    const two = readEntry(
      { ...entered, attachments: [{ ...first, externalId: '1/KH; 2/KH' }] },
      await langSonIndex(),
      '2026-06-01',
    );
    expect(two.faults).toMatchObject([{ field: 'attachments', code: 'invalid_attachment', value: null }]);
  });
});
