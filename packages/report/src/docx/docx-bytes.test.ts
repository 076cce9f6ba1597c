import { beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '../document/build-report.ts';
import {
  COMPARED_ANNEX,
  cellOfValue,
  figuresOf,
  frameOf,
  QUERY_NAMES,
  templateOf,
} from '../document/report.fixture.ts';
import { readTemplate } from '../template/read-template.ts';
import { docxContent, type DocxContent } from '../testing/docx-content.ts';
import { docxBytes } from './docx-bytes.ts';

let content: DocxContent;
beforeAll(async () => {
  const template = { ...templateOf(), annexes: [...templateOf().annexes, COMPARED_ANNEX] };
  const frame = { ...frameOf(), isSample: true };
  content = docxContent(
    await docxBytes(buildReport(readTemplate(template, QUERY_NAMES), figuresOf(cellOfValue(1234)), frame)),
  );
});

const runOf = (text: string) => content.runs.find((run) => run.text.trim() === text);

/** Domain reference 2.3; docs/report-form.md sets each point beside the decree. */
describe('the form of Nghị định 30/2020/NĐ-CP', () => {
  it('is A4, upright, wide tables across, with the margins of the decree', () => {
    expect(content.sections.map(({ width, height }) => [width, height])).toEqual([
      [210, 297],
      [210, 297],
      [297, 210],
    ]);
    for (const { margins, width } of content.sections) {
      const isWide = width === 297;
      if (!isWide) expect(margins).toEqual({ top: 20, bottom: 20, left: 30, right: 15 });
    }
  });

  it('numbers pages of the text and of each annex above the text in the middle, but not the first ones', () => {
    expect(content.sections.map(({ hidesFirstNumber }) => hidesFirstNumber)).toEqual([true, true, true]);
    expect(content.xml).toContain('PAGE');
    expect(content.xml.match(/<w:pgNumType w:start="1"/g)).toHaveLength(3);
  });

  it('is written in Times New Roman', () => {
    const fonts = [...content.xml.matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font);
    expect(new Set(fonts)).toEqual(new Set(['Times New Roman']));
  });

  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 13, true, false],
    ['Độc lập - Tự do - Hạnh phúc', 13, 14, true, false],
    ['ỦY BAN NHÂN DÂN', 12, 13, false, false],
    ['TỈNH LẠNG SƠN', 12, 13, false, false],
    ['SỞ THÔNG TIN', 12, 13, true, false],
    ['VÀ TRUYỀN THÔNG', 12, 13, true, false],
    ['BÁO CÁO', 13, 14, true, false],
    ['Kết quả quý II năm 2023', 13, 14, true, false],
    ['Kính gửi: Ủy ban nhân dân tỉnh.', 13, 14, false, false],
    ['I. KẾT QUẢ', 13, 14, true, false],
    ['Trong kỳ có 1.234 buổi.', 13, 14, false, false],
    ['KT. GIÁM ĐỐC', 13, 14, true, false],
    ['PHÓ GIÁM ĐỐC', 13, 14, true, false],
    ['Nơi nhận:', 12, 12, true, true],
    ['- Lưu: VT.', 11, 11, false, false],
    ['Phụ lục I', 14, 14, true, false],
    ['CHƯA BÁO CÁO', 13, 14, true, false],
  ])('writes %s in its size and weight', (text, least, most, isBold, isItalic) => {
    const run = runOf(text);
    expect(run?.size).toBeGreaterThanOrEqual(least);
    expect(run?.size).toBeLessThanOrEqual(most);
    expect(run).toMatchObject({ isBold, isItalic });
  });

  it('leaves number and date blank, signs with no name, and ends with ./.', () => {
    expect(content.paragraphs).toContain('Số:          /BC-STTTT');
    expect(content.paragraphs.some((text) => /^Lạng Sơn, ngày\s+tháng\s+năm\s*$/.test(text))).toBe(true);
    expect(content.paragraphs).toContain('Trên đây là báo cáo của Sở Thông tin và Truyền thông./.');
    expect(content.paragraphs).toContain('DỰ THẢO');
  });

  it('keeps the signature on the page of the last sentence', () => {
    const [, toSignature = ''] = content.xml.split('Truyền thông./.');
    expect(toSignature.split('Nơi nhận:')[0]).toContain('<w:keepNext/>');
  });

  it('has a text for each picture, and sample data named on every page', () => {
    expect(content.pictures).toEqual([{ alt: 'Số buổi: Ma túy 1.234.' }]);
    expect(content.xml.match(/SỐ LIỆU MẪU/g)?.length).toBeGreaterThanOrEqual(1);
  });
});
