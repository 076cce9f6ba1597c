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
const FULL: ListRow = {
  'Nội dung chi tiết': 'Nhận thức pháp luật; Phản ánh kết quả điều tra, xử lý',
  'Đơn vị phối hợp': 'Đoàn thanh niên: 5; Trường học; Công an xã Gia Cát (đăng cai); Ban Chỉ đạo 138 tỉnh',
  'Ngôn ngữ': 'Tày; tiếng Nùng; Tiếng Việt',
  'Nền tảng': 'Zalo',
  'Thôn/bản': 'Thôn 3',
  'Phong trào': 'Phong trào toàn dân bảo vệ an ninh Tổ quốc',
  'Gắn với': 'Đợt sinh hoạt chính trị; phong trào thi đua',
  'Đặc điểm': 'Sinh động; tính tương tác cao',
  'Ngày công bố kết quả': '01/06/2023',
  'Lượt xem': '1.200',
  'Lượt tương tác': '35',
  'Số tin nhắn': '40',
  'Số hộ': '12',
  'Báo cáo viên': '2',
  'Bài dự thi': '9',
  'Người được tập huấn': '11',
  'Văn bản hướng dẫn': '1',
  'Cuộc kiểm tra': '3',
  'Kế hoạch ban hành': '-',
  'Tập thể được khen': '4',
  'Cá nhân được khen': '6',
  'Đính chính': '0',
};
const DETAILS = {
  themes: ['legal_awareness', 'case_outcome_reporting'],
  partners: [
    { partner: 'youth_union', count: 5 },
    { partner: 'school', count: null },
  ],
  otherActors: [
    { actor: 'commune_police', role: 'host' },
    { actor: 'committee_138', role: 'co_organiser' },
  ],
  languages: ['tay', 'nung', 'vi'],
  platform: 'zalo',
  village: 'Thôn 3',
  movements: ['mass_movement_national_security'],
  campaignLinks: ['political_study_session', 'emulation_movement'],
  flags: ['lively_format', 'interactive'],
  announcedOn: '2023-06-01',
};
const COUNTS = {
  views: 1200,
  interactions: 35,
  sms_sent: 40,
  households_visited: 12,
  facilitators: 2,
  contest_entries: 9,
  trainees: 11,
  guidance_documents: 1,
  supervision_visits: 3,
  plans_issued: 0,
  recognised_collectives: 4,
  recognised_individuals: 6,
  corrections: 0,
};

async function readFurther(row: ListRow): Promise<{ report: IntakeReport; record: ActivityRecord | undefined }> {
  const report = await readBytes(listCsv([row], { headers: ALL }), { today: '2026-06-01' });
  return { report, record: report.activities[0] };
}

function faultsOf(report: IntakeReport): string[] {
  return report.faults.map(({ row, code, severity, column }) => `${String(row)} ${code} ${severity} ${String(column)}`);
}

function countsOf(record: ActivityRecord | undefined): Record<string, number | undefined> {
  const counts = record?.payload.counts ?? {};
  return Object.fromEntries(Object.entries(counts).map(([indicator, count]) => [indicator, count.value]));
}

describe('the further columns of the activity list', () => {
  it('read every detail and every rarer figure', async () => {
    const { report, record } = await readFurther(FULL);
    expect(report.faults).toEqual([]);
    expect(record?.payload).toMatchObject(DETAILS);
    expect(countsOf(record)).toMatchObject(COUNTS);
  });

  it('read the same from a workbook', async () => {
    const announced = ALL.indexOf('Ngày công bố kết quả');
    // 1 June 2023 as a date cell.
    const cells = listCells(FULL, 1, ALL).map((text, position) => (position === announced ? { serial: 45_078 } : text));
    const sheet = { name: 'Biểu 01', rows: [[TITLE], ALL, cells] };
    const report = await readBytes(makeXlsx([sheet]), { today: '2026-06-01' });
    expect(report.faults).toEqual([]);
    expect(report.activities[0]?.payload).toMatchObject(DETAILS);
    expect(countsOf(report.activities[0])).toMatchObject(COUNTS);
  });

  it('leave a row without them exactly as it was', async () => {
    const without = await readRow({});
    const blank = await readFurther({});
    expect(blank.record?.payload).toEqual(without.record?.payload);
    expect(Object.keys(blank.record?.payload ?? {})).toEqual(Object.keys(without.record?.payload ?? {}));
  });

  it.each<[Header, string]>([
    ['Nội dung chi tiết', 'Chủ đề cụ thể'],
    ['Nội dung chi tiết', 'Content themes'],
    ['Đơn vị phối hợp', 'CƠ QUAN PHỐI HỢP'],
    ['Ngôn ngữ', 'Ngon ngu su dung'],
    ['Nền tảng', 'Nền tảng số'],
    ['Thôn/bản', 'Thôn, khối phố'],
    ['Phong trào', 'Gắn với phong trào'],
    ['Gắn với', 'Campaign links'],
    ['Đặc điểm', 'Đặc điểm/tính chất'],
    ['Ngày công bố kết quả', 'Ngày công bố'],
    ['Bài dự thi', 'Lượt dự thi'],
    ['Kế hoạch ban hành', 'Plans issued'],
  ])('%j may be headed %j', async (header, synonym) => {
    const headed = ALL.map((other) => (other === header ? synonym : other));
    const lines = listCsv([FULL], { headers: ALL }).split('\n');
    const csv = [lines[0], headed.map((name) => `"${name}"`).join(','), ...lines.slice(2)].join('\n');
    const report = await readBytes(csv, { today: '2026-06-01' });
    expect(report.faults).toEqual([]);
    expect(report.activities[0]?.payload).toMatchObject(DETAILS);
    expect(countsOf(report.activities[0])).toMatchObject(COUNTS);
  });

  it.each<[Header, string, string]>([
    ['Nội dung chi tiết', 'Nhận thức luật pháp mới', 'unknown_theme'],
    ['Đơn vị phối hợp', 'Hội cựu chiến sĩ', 'unknown_partner'],
    ['Đơn vị phối hợp', 'Đoàn thanh niên: nhiều', 'not_a_number'],
    ['Đơn vị phối hợp', 'Đoàn thanh niên: -2', 'negative_number'],
    ['Đơn vị phối hợp', 'Đoàn thanh niên: 1,5', 'not_integer'],
    ['Đơn vị phối hợp', 'Đoàn thanh niên: 2; đoàn thanh niên (3)', 'invalid_partner'],
    ['Đơn vị phối hợp', 'Công an xã Gia Cát: 4', 'invalid_partner'],
    ['Ngôn ngữ', 'Tiếng Thụy Điển', 'unknown_language'],
    ['Nền tảng', 'Bảng tin', 'unknown_platform'],
    ['Phong trào', 'Phong trào trồng cây', 'unknown_movement'],
    ['Gắn với', 'Hội xuân', 'unknown_campaign_link'],
    ['Đặc điểm', 'Rất hay', 'unknown_flag'],
    ['Thôn/bản', 'Thôn 1; Thôn 2', 'invalid_village'],
    ['Thôn/bản', 'T'.repeat(81), 'invalid_village'],
    ['Ngày công bố kết quả', '31/02/2023', 'invalid_date'],
    ['Ngày công bố kết quả', '05/06/2027', 'future_date'],
    ['Ngày công bố kết quả', '06/06/2023', 'announced_after_activity'],
    ['Lượt xem', 'nhiều', 'not_a_number'],
    ['Cá nhân được khen', '-1', 'negative_number'],
    ['Đính chính', '0,5', 'not_integer'],
  ])('%j refuses %j as %s, with the cell and a repair in both languages', async (header, value, code) => {
    const { report } = await readFurther({ [header]: value });
    expect(faultsOf(report)).toEqual([`3 ${code} error ${header}`]);
    const [fault] = report.faults;
    // Of a list, the figure that is wrong.
    expect(value.endsWith(fault?.value ?? 'none')).toBe(true);
    expect(fault?.message.vi).toContain(`Dòng 3, cột “${header}”`);
    expect(fault?.message.en).toContain(`Row 3, column “${header}”`);
    expect(fault?.suggestion?.vi).toBeTruthy();
    expect(fault?.suggestion?.en).toBeTruthy();
    expect(report.activities).toEqual([]);
  });

  it('offer what was probably meant', async () => {
    const { report } = await readFurther({ 'Đơn vị phối hợp': 'Đoàn thanh nien xã' });
    expect(report.faults[0]?.candidates[0]).toBe('youth_union');
  });

  it('cannot place a village where the row names no single commune', async () => {
    const { report } = await readFurther({ 'Xã/phường/thị trấn': 'Xã Gia Cát; Xã Hải Yến', 'Thôn/bản': 'Thôn 3' });
    expect(faultsOf(report)).toEqual(['3 invalid_village error Thôn/bản']);
  });

  it('warn of a body whose place is not in the province, and keep its kind', async () => {
    const { report, record } = await readFurther({ 'Đơn vị phối hợp': 'Công an xã Tân Phong Thượng' });
    expect(faultsOf(report)).toEqual(['3 unknown_organisation warning Đơn vị phối hợp']);
    expect(record?.payload.otherActors).toEqual([{ actor: 'commune_police', role: 'co_organiser' }]);
  });

  it.each<Header>([
    'Nội dung chi tiết',
    'Đơn vị phối hợp',
    'Ngôn ngữ',
    'Nền tảng',
    'Thôn/bản',
    'Phong trào',
    'Gắn với',
    'Đặc điểm',
    'Ngày công bố kết quả',
    'Đúng trước (%)',
    'Số người trả lời',
    'Hình thức khen',
    'Đối tượng được khen',
    'Cấp khen',
    'Nội dung khen',
    'Số quyết định',
    'Ngày quyết định',
  ])('%s lets no telephone number, identity number, victim or formula through', async (header) => {
    const codes = async (value: string): Promise<(string | undefined)[]> => {
      const { report } = await readFurther({ [header]: value });
      expect(report.activities).toEqual([]);
      return report.faults.filter(({ column }) => column === header).map(({ code }) => code);
    };
    expect(await codes('liên hệ 0912 345 678')).toEqual(['phone_number']);
    expect(await codes('CCCD 001099000123')).toEqual(['personal_id_number']);
    expect(await codes('nạn nhân Nguyễn Thị A.')).toEqual(['named_person']);
    expect(await codes('=1+1')).toEqual(['formula_text']);
  });
});
