import { describe, expect, it } from 'vitest';
import { langSonIndex } from '../testing/read-bytes.ts';
import { readEntryRows, type WrittenRow } from './read-entry-rows.ts';

const TODAY = '2026-06-01';
const ROW: WrittenRow = {
  ...{ date: '05/04/2023', commune: 'Hoàng Văn Thụ', district: 'Văn Lãng', organisation: 'Công an xã Hoàng Văn Thụ' },
  ...{ topic: 'phong chong ma tuy; Phòng, chống tội phạm', activityType: 'Buổi tuyên truyền trực tiếp' },
  ...{ channel: 'Truyền thông trực tiếp tại cộng đồng', attendances: '1.234', duration_minutes: '37,5' },
};

async function read(...rows: WrittenRow[]) {
  return readEntryRows(rows, await langSonIndex(), TODAY);
}

describe('rows that a person typed or pasted', () => {
  it('are read as those of a file: days, figures, names of communes, labels in any spelling', async () => {
    const [reading] = await read(ROW);
    expect(reading?.faults).toEqual([]);
    expect(reading?.activity).toMatchObject({
      ...{ date: '2023-04-05', scope: 'commune', topics: ['drug_prevention', 'crime_prevention'] },
      ...{ activityType: 'community_session', channel: 'direct_community' },
      counts: [
        { indicator: 'attendances', value: 1234 },
        { indicator: 'duration_minutes', value: 37.5 },
      ],
    });
  });

  it('say what is wrong beside its field, each row for itself', async () => {
    const readings = await read({ ...ROW, attendances: '4O', activityType: 'Buổi tuyên truyền trực tiep x' }, ROW);
    expect(readings.map(({ activity }) => activity === null)).toEqual([true, false]);
    const told = readings[0]?.faults.map(({ field, code }) => `${field ?? '-'} ${code}`);
    expect(told).toEqual(['activityType unknown_activity_type', 'attendances not_a_number']);
  });

  it('need a day, a commune, a topic, a form and a body', async () => {
    const [reading] = await read({ channel: ROW.channel ?? '' });
    const fields = reading?.faults.map(({ field }) => field);
    expect(fields).toEqual(['date', 'topic', 'activityType', 'organisation']);
  });
});
