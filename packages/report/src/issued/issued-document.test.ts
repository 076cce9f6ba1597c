import { expect, it } from 'vitest';
import { buildReport } from '../document/build-report.ts';
import { cellOfValue, figuresOf, QUERY_NAMES, frameOf, templateOf } from '../document/report.fixture.ts';
import { docxBytes } from '../docx/docx-bytes.ts';
import { readTemplate } from '../template/read-template.ts';
import { docxContent } from '../testing/docx-content.ts';
import { issuedDocument } from './issued-document.ts';
import { narrativeSections } from './narrative-sections.ts';

const template = readTemplate(templateOf(), QUERY_NAMES);
const stamp = {
  ...{ code: '0123456789ABCDEF', revision: 2, issuedAt: '2023-07-01T02:03:04.000Z', hash: 'ab12' },
  address: 'https://lantoa.example.vn/verify',
};

it('an issued paper tells its code, where to check it, and bears the code at the foot of every page', async () => {
  const frame = { ...frameOf(), isSample: true };
  const document = buildReport(template, figuresOf(cellOfValue(5)), frame);
  const content = docxContent(await docxBytes(issuedDocument(document, stamp)));
  const { paragraphs, xml } = content;
  expect(paragraphs.slice(-5)).toEqual([
    'Xác minh bản in',
    expect.stringMatching(/^Số liệu được chốt lần 2, lúc .*01\/07\/2023/) as string,
    'Mã xác minh: 0123-4567-89AB-CDEF',
    'Kiểm tra tại: https://lantoa.example.vn/verify?code=0123456789ABCDEF',
    'Mã băm SHA-256: ab12',
  ]);
  expect(xml).toContain('không dùng để báo cáo – Chốt lần 2 – mã xác minh 0123-4567-89AB-CDEF');
});

it('places for what people write are told in order, with what stands above them', () => {
  expect(narrativeSections(template)).toEqual([
    { section: 'tasks', title: 'KẾT QUẢ', heading: null, prompt: 'Bổ sung.' },
  ]);
});
