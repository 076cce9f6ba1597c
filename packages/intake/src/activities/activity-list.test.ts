import { describe, expect, it } from 'vitest';
import { readReportFile } from '../read-report-file.ts';
import { HEADERS, csvLine, listCells, listCsv, type ListRow } from '../testing/activity-list.ts';
import { faultsOf, langSonIndex, readBytes } from '../testing/read-bytes.ts';
import { readRow } from '../testing/read-row.ts';

describe('counts, groups and topics', () => {
  it('keeps a rounded figure as an estimate', async () => {
    const { record } = await readRow({ 'Lượt người': 'hơn 100', 'Số buổi': 'không phát sinh', 'Tờ rơi': '...' });
    expect(record?.payload.counts).toEqual({
      attendances: { value: 100, quality: 'estimated', isRounded: true },
      sessions: { value: 0, quality: 'counted', isRounded: false },
    });
  });

  it('only the duration may have decimals', async () => {
    const { record } = await readRow({ 'Thời lượng (phút)': '37,5' });
    expect(record?.payload.counts.duration_minutes?.value).toBe(37.5);
    const { report } = await readRow({ 'Tin, bài': '1,5' });
    expect(faultsOf(report)).toEqual(['3 not_integer error Tin, bài']);
  });

  it('a group with a figure was addressed also when the list of groups leaves it out', async () => {
    const { record } = await readRow({ 'Đối tượng': 'Nhân dân', 'Trong đó': 'Học sinh: 20; Nhân dân: 45' });
    expect(record?.payload.groups).toEqual([
      { group: 'general_public', attendances: 45 },
      { group: 'pupils', attendances: 20 },
    ]);
  });

  it.each([
    ['Học sinh 30', 'invalid_breakdown'],
    ['Học sinh: 10; Học sinh: 20', 'invalid_breakdown'],
    ['Du khách: 10', 'unknown_target_group'],
    ['Học sinh: nhiều', 'not_a_number'],
    ['Học sinh: -3', 'negative_number'],
    ['Học sinh: 46', 'group_exceeds_total'],
  ])('the breakdown %j is refused as %s', async (breakdown, code) => {
    const { report } = await readRow({ 'Trong đó': breakdown });
    expect(faultsOf(report)).toEqual([`3 ${code} error Trong đó`]);
  });

  it('two sub-topics are one topic; the first topic is the main one', async () => {
    const { record } = await readRow({
      'Nội dung tuyên truyền':
        'Phòng, chống bạo lực gia đình; Phòng chống ma tuý; Phòng, chống tội phạm xâm hại trẻ em',
    });
    expect(record?.payload.topics).toEqual([
      { topic: 'child_abuse_juvenile_prevention', role: 'primary' },
      { topic: 'drug_prevention', role: 'integrated' },
    ]);
    expect(record?.payload.subtopics).toEqual(['domestic_violence', 'child_abuse_crime']);
  });
});

describe('the reporting body', () => {
  it.each([
    ['Phòng VH&TT huyện Cao Lộc', 'district_culture_info_office', 'culture_office:183@2020-01-01'],
    ['Công an xã Gia Cát', 'commune_police', 'police:06235@2020-01-01'],
    ['Đài truyền thanh xã Gia Cát', 'commune_radio_station', 'radio:06235@2020-01-01'],
    ['BÁO LẠNG SƠN', 'provincial_newspaper', 'newspaper:20@2020-01-01'],
    ['Tổ công tác của Công an xã Gia Cát', null, null],
  ])('%j is %s', async (name, actor, organisation) => {
    const { report, record } = await readRow({ 'Đơn vị thực hiện': name });
    expect(record?.payload.actor ?? null).toBe(actor);
    expect(record?.payload.organisation ?? null).toBe(organisation);
    expect(faultsOf(report)).toEqual(actor === null ? ['3 unknown_organisation error Đơn vị thực hiện'] : []);
  });

  it('bodies of one name are told apart by the place of the row', async () => {
    const { record } = await readRow({
      'Đơn vị thực hiện': 'Công an xã Hòa Bình',
      'Huyện/TP': 'Chi Lăng',
      'Xã/phường/thị trấn': 'Xã Hòa Bình',
    });
    expect(record?.payload.organisation).toBe('police:06508@2020-01-01');
  });

  it('a body of a known kind without a known place is let in with a warning', async () => {
    const { report, record } = await readRow({ 'Đơn vị thực hiện': 'Công an xã Tân Phong Thượng' });
    expect(faultsOf(report)).toEqual(['3 unknown_organisation warning Đơn vị thực hiện']);
    expect(record?.payload).toMatchObject({ actor: 'commune_police', organisation: null });
  });
});

describe('the table around the rows', () => {
  it('takes columns in any order, under other names, beside unknown ones', async () => {
    const headers = [...HEADERS].reverse();
    const csv = listCsv([{ 'Ghi chú': 'a' }], { headers: [...headers, 'Người nhập'] })
      .replace('Lượt người', 'SỐ LƯỢT NGƯỜI THAM DỰ')
      .replace('Hình thức', 'Hinh thuc tuyen truyen')
      .replace('Ngày,', '"Ngày, tháng, năm",');
    const report = await readBytes(csv);
    expect(report.faults).toEqual([]);
    expect(report.head?.columns).toContain('Người nhập');
    expect(report.activities[0]?.payload.counts.attendances?.value).toBe(45);
  });

  it('reads a header of two levels whose merged cells are gone', async () => {
    const at = HEADERS.indexOf('Trong đó');
    const two = (upper: readonly string[], lower: readonly string[]): string =>
      csvLine([...upper.slice(0, at), ...lower, ...upper.slice(at + 1)]);
    const blank = HEADERS.map(() => '');
    const csv = [
      'Quý II năm 2023',
      two(HEADERS, ['Trong đó', '', '']),
      two(blank, ['Học sinh', 'Trẻ em', 'Nhóm khác (ghi rõ)']),
      two(listCells({}, 1), ['20', '-', 'Nhân dân: 5']),
      two(listCells({}, 2), ['', '50', '']),
    ].join('\n');
    const report = await readBytes(csv);
    expect(report.head).toMatchObject({ headerRows: [2, 3], period: { from: '2023-03-15', to: '2023-06-14' } });
    expect(faultsOf(report)).toEqual(['5 group_exceeds_total error Trong đó']);
    expect(report.activities[0]?.payload.groups).toEqual([
      { group: 'general_public', attendances: 5 },
      { group: 'pupils', attendances: 20 },
      { group: 'children', attendances: 0 },
    ]);
  });

  it('passes over blank lines, column numbers, sections, totals, notes and signatures', async () => {
    const line = (cells: Record<string, string>): string => csvLine(HEADERS.map((header) => cells[header] ?? ''));
    const lines = listCsv([{}, { 'Lượt người': '55', 'Ghi chú': 'b' }])
      .trimEnd()
      .split('\n');
    lines.splice(2, 0, HEADERS.map((_, i) => String(i + 1)).join(','), line({ STT: 'I', Ngày: 'Huyện Cao Lộc' }));
    lines.push('', line({ STT: '3' }), line({ STT: 'Tổng cộng', 'Số buổi': '2', 'Lượt người': '99' }));
    lines.push(
      line({ Ngày: 'Lạng Sơn ngày 15 tháng 12 năm 2023' }),
      line({ 'Huyện/TP': 'NGƯỜI LẬP BIỂU', Kênh: 'TRƯỞNG PHÒNG' }),
    );
    const report = await readBytes(lines.join('\n'));
    expect(report).toMatchObject({ rows: 2, accepted: 2, rejected: 0 });
    const totals = Object.fromEntries(report.checkTotals.map((total) => [total.column, total]));
    expect(totals['Số buổi']).toMatchObject({ inFile: 2, computed: 2, equal: true });
    expect(totals['Lượt người']).toMatchObject({ inFile: 99, computed: 100, equal: false });
    expect(faultsOf(report)).toEqual(['9 check_total_mismatch warning Lượt người']);
  });

  it('keeps to the calendar or to the administrative year where only a year is named', async () => {
    const title = 'Danh sách hoạt động năm 2023';
    for (const day of ['15/12/2022', '31/12/2023'])
      expect((await readRow({ Ngày: day }, title)).report.faults).toEqual([]);
    for (const day of ['14/12/2022', '01/01/2024']) {
      expect(faultsOf((await readRow({ Ngày: day }, title)).report)).toEqual(['3 date_outside_period error Ngày']);
    }
  });

  it('never repeats personal data in a fault', async () => {
    const { report } = await readRow({ 'Ghi chú': 'CCCD 000199000001', 'Đơn vị thực hiện': 'Liên hệ 0900000000' });
    expect(faultsOf(report)).toEqual(['3 phone_number error Đơn vị thực hiện', '3 personal_id_number error Ghi chú']);
    expect(JSON.stringify(report)).not.toMatch(/000199000001|0900000000/);
  });

  it('says every independent fault of a row, each column once', async () => {
    const { report } = await readRow({
      Ngày: '31/02/2023',
      'Lượt người': 'x',
      Kênh: 'Điện tín',
      'Huyện/TP': 'Nowhere',
    });
    expect(faultsOf(report)).toEqual([
      '3 invalid_date error Ngày',
      '3 unknown_channel error Kênh',
      '3 unknown_district error Huyện/TP',
      '3 not_a_number error Lượt người',
    ]);
  });

  it('finds the same row and the same event again', async () => {
    const rows: ListRow[] = [
      {},
      { Ngày: '06/06/2023', 'Đơn vị thực hiện': 'Phòng Văn hóa và Thông tin huyện Cao Lộc', 'Lượt người': '50' },
      { Ngày: '09/06/2023' },
      {},
    ];
    const report = await readBytes(listCsv(rows));
    expect(faultsOf(report)).toEqual(['4 possible_duplicate warning -', '6 duplicate_row error -']);
    expect(report.faults.map(({ duplicateOfRow }) => duplicateOfRow)).toEqual([3, 3]);
  });

  it('hands rows on while the file is still coming in', async () => {
    const index = await langSonIndex();
    let given = 0;
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(listCsv([]));
      for (let row = 1; row <= 5_000; row += 1) {
        given = row;
        yield Buffer.from(csvLine(listCells({ 'Ghi chú': `lần ${row}`, 'Lượt người': '' }, row)) + '\n');
      }
    }
    for await (const event of readReportFile(slow(), { index, today: '2023-12-20', fileName: 'x' })) {
      if (event.type === 'activity') break;
    }
    expect(given).toBeGreaterThan(0);
    expect(given).toBeLessThan(4_000);
  });
});
