import { describe, expect, it } from 'vitest';
import type { ActivityRecord, IntakeReport } from '../model/intake-event.ts';
import {
  FURTHER_HEADERS,
  HEADERS,
  listCells,
  listCsv,
  TITLE,
  type Header,
  type ListRow,
} from '../testing/activity-list.ts';
import { makeXlsx } from '../testing/make-xlsx.ts';
import { readBytes } from '../testing/read-bytes.ts';
import { readRow } from '../testing/read-row.ts';

const ALL = [...HEADERS, ...FURTHER_HEADERS];
const TODAY = '2026-06-01';
const FULL: ListRow = {
  'Đúng trước (%)': '41,5',
  'Đúng sau (%)': '85 %',
  'Số người trả lời': '30',
  'Hình thức khen': 'Biểu dương',
  'Đối tượng được khen': 'Tập thể; cá nhân',
  'Cấp khen': 'Tỉnh',
  'Nội dung khen': 'PCMT; Phòng, chống tội phạm',
  'Số quyết định': 'Số 123/QĐ - UBND',
  'Ngày quyết định': '20/05/2023',
  'Tập thể được khen': '2',
  'Cá nhân được khen': '5',
};
const QUIZ = { before: 41.5, after: 85, takers: 30 };
const RECOGNITION = {
  form: 'praise',
  recipients: ['collective', 'individual'],
  level: 'province',
  topics: ['drug_prevention', 'crime_prevention'],
  decisionNumber: '123/QĐ-UBND',
  decidedOn: '2023-05-20',
};

async function read(row: ListRow): Promise<{ report: IntakeReport; record: ActivityRecord | undefined }> {
  const report = await readBytes(listCsv([row], { headers: ALL }), { today: TODAY });
  return { report, record: report.activities[0] };
}

describe('scores and recognitions in the activity list', () => {
  it('are read whole', async () => {
    const { report, record } = await read(FULL);
    expect(report.faults).toEqual([]);
    expect(record?.payload.quiz).toEqual(QUIZ);
    expect(record?.payload.recognition).toEqual(RECOGNITION);
  });

  it('are read the same from a workbook, where numbers and days are values', async () => {
    const day = ALL.indexOf('Ngày quyết định');
    // 20 May 2023 as a date cell.
    const cells = listCells(FULL, 1, ALL).map((text, position) => (position === day ? { serial: 45_066 } : text));
    const report = await readBytes(makeXlsx([{ name: 'Biểu 01', rows: [[TITLE], ALL, cells] }]), { today: TODAY });
    expect(report.faults).toEqual([]);
    expect(report.activities[0]?.payload).toMatchObject({ quiz: QUIZ, recognition: RECOGNITION });
  });

  it('leave a row without them exactly as it was', async () => {
    const [without, blank] = [
      await readRow({}),
      await read({ 'Đúng trước (%)': '...', 'Đúng sau (%)': '-', 'Cấp khen': '' }),
    ];
    expect(blank.record?.payload).toStrictEqual(without.record?.payload);
    expect(Object.keys(blank.record?.payload ?? {})).toEqual(Object.keys(without.record?.payload ?? {}));
  });

  it('may tell one score, and a form alone', async () => {
    const { report, record } = await read({ 'Đúng sau (%)': '0', 'Hình thức khen': 'khen thưởng' });
    expect(report.faults).toEqual([]);
    expect(record?.payload.quiz).toEqual({ before: null, after: 0, takers: null });
    expect(record?.payload.recognition).toEqual({
      form: 'award',
      recipients: [],
      level: null,
      topics: [],
      decisionNumber: null,
      decidedOn: null,
    });
  });

  it.each<[Header, string]>([
    ['Đúng trước (%)', 'Quiz before (%)'],
    ['Đúng sau (%)', 'Tỷ lệ đúng sau (%)'],
    ['Số người trả lời', 'Số phiếu khảo sát'],
    ['Hình thức khen', 'Hình thức khen thưởng'],
    ['Đối tượng được khen', 'Recognised'],
    ['Cấp khen', 'Cấp khen thưởng'],
    ['Nội dung khen', 'Recognition topics'],
    ['Số quyết định', 'Decision number'],
    ['Ngày quyết định', 'Ngày ký quyết định'],
  ])('%j may be headed %j', async (header, synonym) => {
    const headed = ALL.map((other) => `"${other === header ? synonym : other}"`).join(',');
    const lines = listCsv([FULL], { headers: ALL }).split('\n');
    const report = await readBytes([lines[0], headed, ...lines.slice(2)].join('\n'), { today: TODAY });
    expect(report.faults).toEqual([]);
    expect(report.activities[0]?.payload).toMatchObject({ quiz: QUIZ, recognition: RECOGNITION });
  });

  it.each<[Header, string, string]>([
    ['Đúng trước (%)', 'khá', 'not_a_number'],
    ['Đúng trước (%)', '-1', 'invalid_quiz'],
    ['Đúng sau (%)', '100,5', 'invalid_quiz'],
    ['Đúng sau (%)', '0,85', 'invalid_quiz'],
    ['Số người trả lời', '4', 'invalid_quiz'],
    ['Số người trả lời', '46', 'invalid_quiz'],
    ['Số người trả lời', '7,5', 'not_integer'],
    ['Hình thức khen', 'Bằng khen lớn', 'unknown_recognition'],
    ['Cấp khen', 'Liên xã', 'unknown_recognition'],
    ['Nội dung khen', 'Trồng cây', 'unknown_topic'],
    ['Đối tượng được khen', 'Tập thể', 'invalid_recognition'],
    ['Số quyết định', 'quyết định của xã', 'invalid_recognition'],
    ['Ngày quyết định', '31/02/2023', 'invalid_date'],
    ['Ngày quyết định', '02/06/2026', 'future_date'],
  ])('%j refuses %j as %s, with a repair in both languages', async (header, value, code) => {
    const { report } = await read({ ...FULL, [header]: value });
    expect(report.faults.map((fault) => [fault.row, fault.code, fault.column])).toEqual([[3, code, header]]);
    expect(report.faults[0]?.suggestion?.vi).toBeTruthy();
    expect(report.faults[0]?.suggestion?.en).toBeTruthy();
    expect(report.activities).toEqual([]);
  });

  it('ask for the score of those who answered, and for the form of a recognition', async () => {
    const codes = async (row: ListRow) =>
      (await read(row)).report.faults.map(({ code, column }) => `${code} ${String(column)}`);
    expect(await codes({ 'Số người trả lời': '30' })).toEqual(['invalid_quiz Số người trả lời']);
    expect(await codes({ 'Cấp khen': 'tỉnh' })).toEqual(['invalid_recognition Hình thức khen']);
    // Numbers of those recognised stand alone, as before.
    expect(await codes({ 'Cá nhân được khen': '5' })).toEqual([]);
  });

  it.each<Header>(['Đúng trước (%)', 'Đúng sau (%)', 'Số người trả lời'])(
    '%s takes no identity number',
    async (header) => {
      const { report } = await read({ ...FULL, 'Lượt người': '', [header]: '000199000001' });
      expect(report.faults.map(({ code, column }) => [code, column])).toEqual([['personal_id_number', header]]);
      expect(JSON.stringify(report.faults)).not.toContain('000199');
      expect(report.activities).toEqual([]);
    },
  );

  it('take no number of people that nobody saw, where attendances are not told', async () => {
    const { report } = await read({ ...FULL, 'Lượt người': '', 'Số người trả lời': '100001' });
    expect(report.faults.map(({ code }) => code)).toEqual(['invalid_quiz']);
  });

  it('never repeat what may be the name of a person', async () => {
    for (const row of [{ 'Đối tượng được khen': 'Nông Văn B' }, { 'Số quyết định': '12/QĐ Nông Văn B' }]) {
      const { report } = await read({ ...FULL, ...row });
      expect(report.activities).toEqual([]);
      expect(report.faults.map(({ code }) => code)).toEqual(['invalid_recognition']);
      expect(JSON.stringify(report.faults)).not.toContain('Văn B');
    }
  });
});
