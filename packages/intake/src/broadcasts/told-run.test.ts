import { describe, expect, it } from 'vitest';
import { NO_REPAIRS } from '../repairs/repairs.ts';
import { langSonIndex, readBytes } from '../testing/read-bytes.ts';
import { runReaderOf, type ToldRun } from './told-run.ts';

const TOLD: ToldRun = {
  ...{ commune: '06205', station: 'Cụm 1', date: '2023-06-05', start: '17:00', end: null, seconds: 900 },
  ...{ bulletinCode: '', bulletin: 'Bản tin A', topics: ['drug_prevention'], subtopics: [], languages: ['tay'] },
  ...{ runs: null, speakersTotal: 5, speakersWorking: 4, played: true },
};

async function read(changes: Partial<ToldRun> = {}) {
  return runReaderOf(await langSonIndex(), '2024-01-15', NO_REPAIRS)({ ...TOLD, ...changes }, 2);
}

async function readFile(changes: Readonly<Record<string, string>> = {}) {
  const row = {
    ...{ 'Mã xã': '06205', 'Cụm loa': 'Cụm 1', Ngày: '05/06/2023', 'Giờ phát': '17:00', 'Giờ kết thúc': '' },
    ...{ 'Thời lượng (giây)': '900', 'Mã bản tin': '', 'Bản tin': 'Bản tin A', 'Số lượt phát': '' },
    ...{ 'Nội dung tuyên truyền': '"Phòng, chống ma túy"', 'Ngôn ngữ': 'Tiếng Tày' },
    ...{ 'Số loa': '5', 'Loa hoạt động': '4', 'Trạng thái phát': 'Đã phát', ...changes },
  };
  return readBytes(`${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`);
}

describe('a run that a program tells', () => {
  it.each<[Partial<ToldRun>, Readonly<Record<string, string>>]>([
    [{}, {}],
    [{ date: null, start: '2023-06-05T10:00:59Z' }, {}],
    [
      { seconds: null, end: '17:20' },
      { 'Thời lượng (giây)': '', 'Giờ kết thúc': '17h20' },
    ],
    [
      { bulletinCode: 'BT-7', runs: 3 },
      { 'Mã bản tin': 'BT-7', 'Số lượt phát': '3' },
    ],
    [{ played: false }, { 'Trạng thái phát': 'Lỗi' }],
    [{ speakersWorking: 0 }, { 'Loa hoạt động': '0' }],
    [{ station: '' }, { 'Cụm loa': '' }],
    [{ commune: '6205' }, {}],
  ])('%j is what the row of an export tells: %j', async (changes, cells) => {
    const [told, { runs, faults }] = [await read(changes), await readFile(cells)];
    expect(runs).toHaveLength(1);
    expect([told.record]).toEqual(runs);
    expect(told.faults.map(({ code, severity }) => [code, severity])).toEqual(
      faults.map(({ code, severity }) => [code, severity]),
    );
  });

  it('is told what is wrong by the name of its field, without row and column', async () => {
    const { record, faults } = await read({ topics: ['none'], start: '17:60', speakersTotal: 1 });
    expect(record).toBeNull();
    expect(faults.map(({ field, code }) => [field, code])).toEqual([
      ['start', 'invalid_time'],
      ['topics', 'unknown_topic'],
      ['speakersWorking', 'implausible_value'],
    ]);
    expect(faults[0]?.message).toEqual({
      vi: '“17:60” không phải là một giờ trong ngày.',
      en: '“17:60” is no time of day.',
    });
  });
});
