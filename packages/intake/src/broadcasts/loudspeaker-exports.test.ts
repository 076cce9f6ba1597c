import { describe, expect, it } from 'vitest';
import { NO_REPAIRS, type Repairs } from '../repairs/repairs.ts';
import { repairChoices } from '../repairs/repair-choices.ts';
import { spellingKey } from '../repairs/spelling-key.ts';
import { makeXlsx } from '../testing/make-xlsx.ts';
import { faultsOf, langSonIndex, readBytes } from '../testing/read-bytes.ts';

const HEADER =
  'Mã xã,Xã,Huyện,Cụm loa,Ngày phát,Giờ phát,Thời lượng,Bản tin,Chủ đề,Ngôn ngữ,Tổng số loa,Loa hoạt động,Trạng thái';
type Field =
  | 'code'
  | 'commune'
  | 'district'
  | 'station'
  | 'day'
  | 'start'
  | 'length'
  | 'title'
  | 'topic'
  | 'language'
  | 'total'
  | 'working'
  | 'result';
const GOOD: Readonly<Record<Field, string>> = {
  code: '06205',
  commune: '',
  district: '',
  station: 'Cụm 1',
  day: '05/06/2023',
  start: '17:00',
  length: '00:15:00',
  title: 'Bản tin A',
  topic: '"Phòng, chống ma túy"',
  language: 'Tiếng Tày',
  total: '5',
  working: '4',
  result: 'Đã phát',
};

function rowOf(changes: Partial<Record<Field, string>>): string {
  return Object.values({ ...GOOD, ...changes }).join(',');
}

function csv(...rows: readonly Partial<Record<Field, string>>[]): string {
  return `${[HEADER, ...rows.map(rowOf)].join('\n')}\n`;
}

describe('a row of an export', () => {
  it('is a run of the commune radio, with the figures that it tells', async () => {
    const { head, runs, faults } = await readBytes(csv({}));
    expect(faults).toEqual([]);
    expect(head?.kind).toBe('broadcast_runs');
    expect(runs).toMatchObject([
      {
        row: 2,
        payload: {
          ...{ date: '2023-06-05', activityType: 'broadcast_run', channel: 'commune_radio', scope: 'commune' },
          ...{ actor: 'commune_radio_station', topics: [{ topic: 'drug_prevention' }], languages: ['tay'], counts: {} },
        },
        run: { start: '17:00', station: 'Cụm 1', runs: 1, seconds: 900, speakersTotal: 5, speakersWorking: 4 },
      },
    ]);
    expect(runs[0]?.payload.places).toEqual([{ unit: expect.stringContaining('06205'), attendances: null }]);
  });

  it('names its commune by name and district as well', async () => {
    const { runs, faults } = await readBytes(csv({ code: '', commune: 'Xã Hồng Phong', district: 'Cao Lộc' }));
    expect(faults).toEqual([]);
    expect(runs[0]?.payload.places[0]?.unit).toContain('06205');
  });

  it.each([
    ['17:00:30', '17:00', '2023-06-05'],
    ['5:05 PM', '17:05', '2023-06-05'],
    ['17h30', '17:30', '2023-06-05'],
    ['23:55', '23:55', '2023-06-05'],
    ['05/06/2023 17:00', '17:00', '2023-06-05'],
    ['17:00 05/06/2023', '17:00', '2023-06-05'],
    ['2023-06-05T10:00:00Z', '17:00', '2023-06-05'],
    ['2023-06-05T17:00:00+07:00', '17:00', '2023-06-05'],
    ['2023-06-04T17:30:00Z', '00:30', '2023-06-05'],
  ])('begins at %s: %s on %s', async (start, told, day) => {
    const { runs, faults } = await readBytes(csv({ start }));
    expect(faults).toEqual([]);
    expect(runs[0]).toMatchObject({ payload: { date: day }, run: { start: told } });
  });

  it.each([
    ['00:15:30', 930],
    ['15 phút 30 giây', 930],
    ['930 giây', 930],
    ['1 giờ 5 phút', 3900],
    ["15'", 900],
    ['', null],
    ['0', 0],
  ])('of the duration %s lasts %s seconds', async (length, seconds) => {
    const { runs, faults } = await readBytes(csv({ length }));
    expect(faults).toEqual([]);
    expect(runs[0]?.run.seconds).toBe(seconds);
  });

  it('lasts until its end where that is told, over midnight too; it counts for the day on which it begins', async () => {
    const { runs } = await readBytes(
      'Commune code,Device,Start time,End time,Title,Topic,Language\n' +
        '06205,A,05/06/2023 23:50,06/06/2023 00:10,x,"Phòng, chống ma túy",Tày\n' +
        '06205,B,05/06/2023 23:50,00:05,x,"Phòng, chống ma túy",Tày\n',
    );
    expect(runs.map(({ payload, run }) => [payload.date, run.seconds])).toEqual([
      ['2023-06-05', 1_200],
      ['2023-06-05', 900],
    ]);
  });

  it('that no loudspeaker gave out is told and does not count', async () => {
    const report = await readBytes(csv({ working: '0' }, { start: '18:00', result: 'Lỗi' }));
    expect(faultsOf(report)).toEqual(['2 silent_run warning Loa hoạt động', '3 silent_run warning Trạng thái phát']);
    expect(report.runs.map(({ run }) => run.runs)).toEqual([0, 0]);
  });
});

describe('what is wrong with a row', () => {
  it.each([
    [{ start: '25:00' }, 'invalid_time', 'Giờ phát'],
    [{ start: '' }, 'missing_required', 'Giờ phát'],
    [{ day: '' }, 'missing_required', 'Ngày'],
    [{ start: '06/06/2023 17:00' }, 'invalid_time', 'Giờ phát'],
    [{ day: '31/06/2023' }, 'invalid_date', 'Ngày'],
    [{ day: '05/06/2024' }, 'future_date', 'Ngày'],
    [{ length: '15' }, 'invalid_duration', 'Thời lượng'],
    [{ length: '15:00' }, 'invalid_duration', 'Thời lượng'],
    [{ length: '30:00:00' }, 'invalid_duration', 'Thời lượng'],
    [{ code: '99999' }, 'unknown_commune', 'Mã xã'],
    [{ commune: 'Xã Gia Cát' }, 'unknown_commune', 'Xã/phường/thị trấn'],
    [{ code: '', commune: 'Xã Hồng Phong' }, 'ambiguous_commune', 'Xã/phường/thị trấn'],
    [{ code: '' }, 'missing_required', 'Xã/phường/thị trấn'],
    [{ topic: 'Trồng rừng' }, 'unknown_topic', 'Nội dung tuyên truyền'],
    [{ language: 'Tiếng Anh' }, 'unknown_language', 'Ngôn ngữ'],
    [{ working: '6' }, 'implausible_value', 'Loa hoạt động'],
    [{ total: '3000000000' }, 'implausible_value', 'Số loa'],
    [{ working: '-1' }, 'negative_number', 'Loa hoạt động'],
    [{ result: 'đang chờ' }, 'unknown_status', 'Trạng thái phát'],
    [{ title: 'Gọi 0900000000' }, 'phone_number', 'Bản tin'],
  ])('%j is %s in %s, with a repair in both languages', async (changes, code, column) => {
    const report = await readBytes(csv(changes));
    const [fault] = report.faults;
    expect(fault).toMatchObject({ row: 2, code, column, severity: 'error' });
    expect([fault?.message.vi, fault?.message.en, fault?.suggestion?.vi, fault?.suggestion?.en]).not.toContain('');
    expect(fault?.suggestion).not.toBeNull();
    expect(report).toMatchObject({ rows: 1, accepted: 0, runs: [] });
  });

  it('holds at most one run a minute of its day: a number in the wrong column is refused, not recorded', async () => {
    const withRuns = (runs: string) =>
      readBytes(`${HEADER},Số lượt phát\n${rowOf({})},${runs}\n`).then(({ accepted, faults }) => [
        accepted,
        faults.map(({ code, column }) => [code, column]),
      ]);
    expect(await withRuns('1440')).toEqual([1, []]);
    expect(await withRuns('1441')).toEqual([0, [['implausible_value', 'Số lượt phát']]]);
    expect(await withRuns('3000000000')).toEqual([0, [['implausible_value', 'Số lượt phát']]]);
  });

  it('is the same loudspeakers twice in one minute; other loudspeakers are another row', async () => {
    const report = await readBytes(
      csv({}, { start: '17:00:20' }, { station: 'cụm  1', start: '17:00' }, { station: 'Cụm 2' }),
    );
    expect(faultsOf(report)).toEqual(['3 duplicate_row error Giờ phát', '4 duplicate_row error Giờ phát']);
    expect(report.faults.map(({ duplicateOfRow }) => duplicateOfRow)).toEqual([2, 2]);
    expect(report.runs.map(({ row }) => row)).toEqual([2, 5]);
  });
});

describe('a bulletin without a topic', () => {
  const untold = csv({ topic: '' }, { topic: '', start: '18:00' });

  it('is never given one by guessing: somebody says once what it is about', async () => {
    const report = await readBytes(untold);
    expect(faultsOf(report)).toEqual(['2 unknown_topic error Bản tin', '3 unknown_topic error Bản tin']);
    const index = await langSonIndex();
    const [fault] = report.faults;
    expect(fault?.message.vi).toContain('bản tin “Bản tin A” chưa có nội dung tuyên truyền.');
    expect(fault?.message.en).toContain('the bulletin “Bản tin A” has no topic.');
    expect([fault?.suggestion?.vi, fault?.suggestion?.en]).toEqual([
      expect.stringContaining('chỉ chọn một lần'),
      expect.stringContaining('Choose a topic for it'),
    ]);
    expect(fault && repairChoices(index, { ...fault, candidates: ['drug_prevention'] }, 'Bản tin A')[0]).toMatchObject({
      spelling: 'phòng, chống ma túy',
    });
  });

  it('is about what was taught, and keeps its title', async () => {
    const taught = { column: 'Bản tin', from: 'bản tin A', to: 'Phòng, chống ma túy', taughtOn: '2023-05-01' };
    const { runs, faults, respelled } = await readBytes(untold, { repairs: { ...NO_REPAIRS, spellings: [taught] } });
    expect(faults).toEqual([]);
    expect(respelled).toHaveLength(2);
    expect(runs.map(({ payload, run, text }) => [payload.topics[0]?.topic, run.bulletin, text.note])).toEqual([
      ['drug_prevention', spellingKey('Bản tin A'), 'Bản tin A'],
      ['drug_prevention', spellingKey('Bản tin A'), 'Bản tin A'],
    ]);
  });
});

describe('an export whose columns nobody knows', () => {
  const text =
    'Nơi A,Lúc nào,Máy,Tên gì,Về việc gì,Ai nghe\n' +
    '06205,05/06/2023 17:00,M1,Bản tin A,"Phòng, chống ma túy",dân\n06205,06/06/2023 17:00,M1,Bản tin A,"Phòng, chống ma túy",dân\n';
  const chosen = (headers: Readonly<Record<string, string>>): Repairs => ({
    ...NO_REPAIRS,
    headers: Object.entries(headers).map(([header, column]) => ({ header, column, taughtOn: null })),
  });

  it('is read once they are chosen', async () => {
    const { head, faults } = await readBytes(text);
    expect(faults.map(({ code }) => code)).toEqual(['unrecognised_file']);
    expect(head?.readAs.find(({ header }) => header === 'Lúc nào')?.proposed).toBe('Giờ phát');
    const first = await readBytes(text, { repairs: chosen({ 'Lúc nào': 'Giờ phát' }) });
    expect(first.head?.kind).toBe('broadcast_runs');
    expect(first.faults[0]?.message.vi).toContain('Xã/phường/thị trấn');
    const all = { 'Lúc nào': 'Giờ phát', 'Nơi A': 'Mã xã', Máy: 'Cụm loa', 'Về việc gì': 'Nội dung tuyên truyền' };
    const { runs, faults: left } = await readBytes(text, { repairs: chosen(all) });
    expect(left).toEqual([]);
    expect(runs.map(({ payload }) => payload.date)).toEqual(['2023-06-05', '2023-06-06']);
  });
});

describe('other files', () => {
  it('stay what they were: an activity list with broadcasts in it is one', async () => {
    const list =
      'STT,Ngày,Đơn vị thực hiện,Huyện/TP,Xã/phường/thị trấn,Nội dung tuyên truyền,Hình thức,Kênh,Thời lượng (phút),"Tin, bài"\n' +
      '1,05/06/2023,Đài Truyền thanh xã Hồng Phong,Cao Lộc,Xã Hồng Phong,"Phòng, chống ma túy",Lượt phát thanh,Đài truyền thanh cấp xã,15,1\n';
    expect((await readBytes(list)).head?.kind).toBe('activities');
  });

  it('of a workbook are read alike: days and times as cells, and total rows are none', async () => {
    const book = makeXlsx([
      {
        name: 'Lượt phát',
        rows: [
          ['BÁO CÁO LƯỢT PHÁT'],
          ['Mã xã', 'Cụm loa', 'Ngày phát', 'Giờ phát', 'Thời lượng (giây)', 'Bản tin', 'Chủ đề'],
          ['06205', 'A', '05/06/2023', 17 / 24, 600, 'x', 'Phòng, chống ma túy'],
          ['Tổng cộng', null, null, null, 600, null, null],
        ],
      },
    ]);
    const { runs, faults, rows } = await readBytes(book);
    expect(faults).toEqual([]);
    expect(rows).toBe(1);
    expect(runs[0]?.run).toMatchObject({ start: '17:00', seconds: 600 });
  });
});
