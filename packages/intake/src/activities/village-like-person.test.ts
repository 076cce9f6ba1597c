import { describe, expect, it } from 'vitest';
import { FURTHER_HEADERS, HEADERS, listCsv } from '../testing/activity-list.ts';
import { readBytes } from '../testing/read-bytes.ts';

describe('the column of villages', () => {
  const read = (village: string) =>
    readBytes(listCsv([{ 'Thôn/bản': village }], { headers: [...HEADERS, ...FURTHER_HEADERS] }), {
      today: '2026-06-01',
    });

  it.each(['Nông Văn B', 'Thôn 3; nhà ông Văn B'])('stops %j without repeating it', async (village) => {
    const report = await read(village);
    expect(report.activities).toEqual([]);
    expect(report.faults.map(({ code, column }) => [code, column])).toEqual([['named_person', 'Thôn/bản']]);
    expect(JSON.stringify(report.faults)).not.toContain('Văn B');
    expect(report.faults[0]?.suggestion?.vi).toContain('Thôn');
    expect(report.faults[0]?.suggestion?.en).toBeTruthy();
  });

  it('takes a place that bears the name of a person', async () => {
    const report = await read('Thôn Hoàng Văn Thụ');
    expect(report.faults).toEqual([]);
    expect(report.activities[0]?.payload.village).toBe('Thôn Hoàng Văn Thụ');
  });
});
