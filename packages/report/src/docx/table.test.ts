import { describe, expect, it } from 'vitest';
import { buildReport } from '../document/build-report.ts';
import { cellOfValue, figuresOf, frameOf, QUERY_NAMES, templateOf } from '../document/report.fixture.ts';
import { readTemplate } from '../template/read-template.ts';
import { docxContent, type DocxLook } from '../testing/docx-content.ts';
import { docxBytes } from './docx-bytes.ts';

/** How the cells of a table of such texts stand in the file, row by row, its head left out. */
async function looksOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<readonly (readonly DocxLook[])[]> {
  const report = buildReport(readTemplate(templateOf(), QUERY_NAMES), figuresOf(cellOfValue(1)), frameOf());
  const table = {
    ...{ kind: 'table' as const, caption: 'Bảng 1. đang xem', head: head.map((text) => ({ text, parts: [] })) },
    rows: rows.map((cells) => ({ cells, isTotal: false })),
  };
  const { tables } = docxContent(await docxBytes({ ...report, body: [table] }));
  return tables.find(({ before }) => before === 'Bảng 1. đang xem')?.looks.slice(1) ?? [];
}

const alignsOf = (looks: readonly (readonly DocxLook[])[]) => looks.map((row) => row.map(({ align }) => align));

describe('a table', () => {
  it('has figures on the right with whatever sign, in columns of one width', async () => {
    const looks = await looksOf(
      ['Đơn vị', 'Xã', 'Tỷ trọng', 'Buổi'],
      [
        ['Huyện Văn Lãng', '≥12', '<0,1%', '…'],
        ['Huyện Đình Lập', '≥1/11', '>99,9%', 'ẩn'],
        ['Huyện Cao Lộc', '21', '≥99,0%*', 'x'],
        ['Toàn bộ', '7.419*', '100,0%', '12,5'],
      ],
    );
    expect(alignsOf(looks)).toEqual(Array.from({ length: 4 }, () => ['left', 'right', 'right', 'right']));
    for (const [, ...figures] of looks) expect(new Set(figures.map(({ width }) => width)).size).toBe(1);
  });

  it('has words on the left, also where one of them is a number', async () => {
    const looks = await looksOf(
      ['Nội dung', 'Giá trị'],
      [
        ['Phiên bản số liệu', '2'],
        ['Mốc địa giới', '200 xã'],
      ],
    );
    expect(alignsOf(looks)).toEqual([
      ['left', 'left'],
      ['left', 'left'],
    ]);
  });

  it('gives running numbers a narrow column', async () => {
    const [first] = await looksOf(['TT', 'Đơn vị'], [['1', 'Xã Thanh Long']]);
    expect(first?.map(({ align }) => align)).toEqual(['center', 'left']);
    expect((first?.[0]?.width ?? 0) * 4).toBeLessThan(first?.[1]?.width ?? 0);
  });
});
