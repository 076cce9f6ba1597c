import { ReferenceIndex, type Code } from '@lantoa/domain';
import { describe, expect, it } from 'vitest';
import { readEntry } from '../entry/read-entry.ts';
import { readEntryRows } from '../entry/read-entry-rows.ts';
import { enteredOf } from '../entry/entered-of.ts';
import { repairChoices } from '../repairs/repair-choices.ts';
import { repairColumns } from '../repairs/repair-columns.ts';
import { listCsv, TITLE } from '../testing/activity-list.ts';
import { makeXlsx } from '../testing/make-xlsx.ts';
import { langSonIndex, readBytes } from '../testing/read-bytes.ts';

const LAST_DAY = '2023-06-04';

/** The pack of Lạng Sơn with some codes ended. */
async function withEnded(ended: Readonly<Record<string, string | null>>): Promise<ReferenceIndex> {
  const { pack } = await langSonIndex();
  const end = (code: Code): Code => {
    const successor = ended[`${code.list}/${code.code}`];
    if (successor === undefined) return code;
    const attributes = successor === null ? code.attributes : { ...code.attributes, successor };
    return { ...code, validTo: LAST_DAY, attributes };
  };
  return new ReferenceIndex({ ...pack, codes: pack.codes.map(end) });
}

describe('a code that has ended', () => {
  it('counts on its last day and is a fault from the next one on, with its days and what took its place', async () => {
    const index = await withEnded({ 'activity_type/community_session': 'conference_seminar' });
    const rows = [{ Ngày: '04/06/2023' }, { Ngày: '05/06/2023' }];
    const { activities, faults } = await readBytes(listCsv(rows), { index });
    expect(activities.map(({ payload }) => payload.date)).toEqual(['2023-06-04']);
    expect(faults).toMatchObject([
      {
        row: 4,
        column: 'Hình thức',
        code: 'code_not_valid_on_date',
        severity: 'error',
        candidates: ['conference_seminar'],
        part: 'Buổi tuyên truyền trực tiếp',
      },
    ]);
    expect(faults[0]?.message.vi).toContain(
      '(community_session) chỉ dùng đến hết 04/06/2023, không dùng cho 05/06/2023',
    );
    expect(faults[0]?.suggestion?.en).toContain('“hội nghị, hội thảo, tọa đàm”');
  });

  it.each([
    ['topic/drug_prevention', 'Nội dung tuyên truyền', {}],
    ['channel/direct_community', 'Kênh', {}],
    ['target_group/general_public', 'Đối tượng', {}],
    ['setting/community', 'Địa điểm', {}],
    ['target_group/pupils', 'Trong đó', { 'Trong đó': 'Học sinh: 20' }],
    ['actor/commune_police', 'Đơn vị thực hiện', {}],
    ['observance/child_action_month', 'Hưởng ứng', { 'Hưởng ứng': 'Tháng hành động vì trẻ em' }],
  ])('%s is refused in its column', async (key, column, row) => {
    const { activities, faults } = await readBytes(listCsv([row]), { index: await withEnded({ [key]: null }) });
    expect(activities).toEqual([]);
    expect(faults.map((fault) => `${fault.column ?? '-'} ${fault.code}`)).toEqual([`${column} code_not_valid_on_date`]);
  });

  it('is refused in the details, and offered nowhere for the day', async () => {
    const ended = ['partner/youth_union', 'language/tay', 'content_theme/legal_awareness', 'platform/facebook'];
    const index = await withEnded(Object.fromEntries(ended.map((key) => [key, null])));
    const further = {
      'Đơn vị phối hợp': 'Đoàn thanh niên: 5',
      'Ngôn ngữ': 'Tày',
      'Nội dung chi tiết': 'nhận thức pháp luật',
    };
    const headers = [
      'Ngày',
      'Đơn vị thực hiện',
      'Huyện/TP',
      'Xã/phường/thị trấn',
      'Nội dung tuyên truyền',
      'Hình thức',
      'Kênh',
    ];
    const { faults } = await readBytes(listCsv([further], { headers: [...headers, ...Object.keys(further)] }), {
      index,
    });
    expect(faults.map(({ column, code }) => `${column ?? '-'} ${code}`)).toEqual([
      'Nội dung chi tiết code_not_valid_on_date',
      'Ngôn ngữ code_not_valid_on_date',
      'Đơn vị phối hợp code_not_valid_on_date',
    ]);
    expect(faults[1]?.suggestion?.vi).not.toContain('tiếng Tày');
  });

  it('is not offered for a label that nobody knows', async () => {
    const index = await withEnded({ 'setting/school': null });
    const { faults } = await readBytes(
      listCsv([{ Ngày: '04/06/2023', 'Địa điểm': 'Trường họcc' }, { 'Địa điểm': 'Trường họcc' }]),
      { index },
    );
    expect(faults.map(({ code, candidates }) => [code, candidates.includes('school')])).toEqual([
      ['unknown_setting', true],
      ['unknown_setting', false],
    ]);
  });

  it('gives way to its successor with one choice of the repair screen, whose lists leave it out', async () => {
    const index = await withEnded({ 'setting/community': 'school' });
    const { faults } = await readBytes(listCsv([{}]), { index });
    const [fault] = faults;
    if (!fault) throw new Error('no fault');
    expect(repairChoices(index, fault, 'Cộng đồng').map(({ cells }) => cells[0]?.value)).toEqual(['trường học']);
    const options = (on: string) => repairColumns(index, on).find(({ column }) => column === 'Địa điểm')?.options;
    expect(options('2023-06-04')).toContain('cộng đồng');
    expect(options('2023-06-05')).not.toContain('cộng đồng');
  });

  it('is refused in the form and in the table for later days, by the successor of its successor', async () => {
    const index = await withEnded({ 'channel/direct_community': 'internet', 'channel/internet': 'social_media' });
    const record = (await readBytes(listCsv([{ Ngày: '04/06/2023' }]), { index })).activities[0];
    if (!record) throw new Error('no record');
    const organisation = 'police:06235@2020-01-01';
    const entered = { ...enteredOf(record.payload, record.text), organisation };
    expect(readEntry(entered, index, '2026-06-01').faults).toEqual([]);
    const later = readEntry({ ...entered, date: '2023-06-05' }, index, '2026-06-01');
    expect(later.record).toBeNull();
    expect(later.faults).toMatchObject([
      { field: 'channel', code: 'code_not_valid_on_date', candidates: ['social_media'] },
    ]);
    const [row] = readEntryRows([{ date: '05/06/2023', channel: 'direct_community' }], index, '2026-06-01');
    expect(row?.faults.filter(({ code }) => code === 'code_not_valid_on_date')).toMatchObject([{ field: 'channel' }]);
  });
});

describe('a topic that has ended in a summary', () => {
  const summaryFor = (period: string) =>
    makeXlsx([
      {
        name: 'Biểu 02',
        rows: [
          ['UBND HUYỆN CHI LĂNG'],
          [period],
          ['STT', 'Xã/phường/thị trấn', 'Phòng, chống ma túy', null],
          [null, null, 'Số buổi', 'Lượt người'],
          [1, 'Xã Hòa Bình', 1, 45],
        ],
        merges: ['C3:D3', 'A3:A4', 'B3:B4'],
      },
    ]);

  it('stands for a period that shares a day with it, and for none after', async () => {
    const index = await withEnded({ 'topic/drug_prevention': null });
    const during = await readBytes(summaryFor('Từ ngày 15/3/2023 đến ngày 14/6/2023'), { index });
    expect(during.faults).toEqual([]);
    expect(during.summaries).toHaveLength(1);
    const after = await readBytes(summaryFor('Từ ngày 15/6/2023 đến ngày 14/9/2023'), { index });
    expect(after.summaries).toEqual([]);
    expect(after.faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'Phòng, chống ma túy / Số buổi', 'code_not_valid_on_date'],
      [3, 'Phòng, chống ma túy / Lượt người', 'code_not_valid_on_date'],
    ]);
  });
});

describe('a body that has ended', () => {
  it('reports until its last day; a file that names it later is asked about it', async () => {
    const row = { 'Đơn vị thực hiện': 'Sở Thông tin và Truyền thông' };
    const title = TITLE.replace('14/12/2023', '14/12/2025');
    const rows = [
      { ...row, Ngày: '28/02/2025' },
      { ...row, Ngày: '01/03/2025' },
    ];
    const { activities, faults } = await readBytes(listCsv(rows, { title }), { today: '2026-06-01' });
    expect(activities.map(({ severity }) => severity)).toEqual(['ok', 'warning']);
    expect(activities.map(({ payload }) => payload.organisation === null)).toEqual([false, true]);
    expect(faults[0]).toMatchObject({ row: 4, column: 'Đơn vị thực hiện', code: 'code_not_valid_on_date' });
    expect(faults[0]?.message.vi).toContain('chỉ hoạt động đến hết 28/02/2025');
  });
});
