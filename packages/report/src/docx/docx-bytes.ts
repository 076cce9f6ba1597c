import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import type { DocumentAnnex, DocumentBlock, ReportDocument } from '../document/document-model.ts';
import { FORM, lengthOf, sizeOf } from './form.ts';
import { headOf, signingOf } from './head.ts';
import { balancedLine, line, paragraphOf, pictureOf, warningOf } from './paragraphs.ts';
import { tableOf } from './table.ts';

/** The document as a .docx file in the form of Nghị định 30/2020/NĐ-CP, unsigned, number and date blank. */
export async function docxBytes(report: ReportDocument): Promise<Buffer> {
  const { head, body, signing, annexes, everyPage } = report;
  const document = new Document({
    ...{ creator: 'Lan Tỏa', title: `${head.heading}: ${head.subject}`, description: 'Dự thảo, chưa ký' },
    styles: {
      default: { document: { run: { font: FORM.font, size: sizeOf(FORM.text), language: { value: 'vi-VN' } } } },
    },
    sections: [
      sectionOf(
        [
          ...headOf(head),
          ...(await written(body, false)),
          line('', { size: 6 }, { keepNext: true }),
          signingOf(signing),
        ],
        {
          everyPage,
        },
      ),
      ...(await Promise.all(annexes.map(async (annex) => sectionOf(await annexOf(annex, head), { everyPage, annex })))),
    ],
  });
  return Packer.toBuffer(document);
}

/** Page numbers stand above the text in the middle, of the text and of each annex on their own; their first pages have none. */
function sectionOf(
  children: (Paragraph | Table)[],
  { everyPage, annex }: { readonly everyPage: string | null; readonly annex?: DocumentAnnex },
): ISectionOptions {
  const { page, margin } = FORM;
  const footers = everyPage === null ? {} : { default: footerOf(everyPage), first: footerOf(everyPage) };
  return {
    properties: {
      titlePage: true,
      page: {
        pageNumbers: { start: 1 },
        size: {
          ...{ width: lengthOf(page.width), height: lengthOf(page.height) },
          orientation: annex?.isWide === true ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          ...{ top: lengthOf(margin.top), bottom: lengthOf(margin.bottom), header: lengthOf(10), footer: lengthOf(10) },
          ...{ left: lengthOf(margin.left), right: lengthOf(margin.right) },
        },
      },
    },
    headers: { default: numberOfPage(), first: new Header({ children: [new Paragraph({})] }) },
    footers,
    children,
  };
}

function numberOfPage(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: sizeOf(FORM.pageNumber) });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function footerOf(text: string): Footer {
  return new Footer({ children: [line(text, { size: 11, isBold: true, align: 'CENTER' })] });
}

async function annexOf(
  { name, title, isWide, blocks }: DocumentAnnex,
  { body, symbol }: ReportDocument['head'],
): Promise<(Paragraph | Table)[]> {
  const style = { size: FORM.annex, align: 'CENTER' } as const;
  return [
    line(name, { ...style, isBold: true }),
    line(title, { ...style, isBold: true }),
    balancedLine(
      `(Kèm theo Báo cáo số       ${symbol} ngày       tháng       năm          của ${body})`,
      { size: FORM.annex, isItalic: true },
      widthOf(isWide),
      { spacing: { after: 160 } },
    ),
    ...(await written(blocks, isWide)),
  ];
}

function widthOf(isWide: boolean): number {
  const { page, margin } = FORM;
  return (isWide ? page.height : page.width) - margin.left - margin.right;
}

async function written(blocks: readonly DocumentBlock[], isWide: boolean): Promise<(Paragraph | Table)[]> {
  const width = widthOf(isWide);
  const parts = blocks.map(async (block): Promise<(Paragraph | Table)[]> => {
    switch (block.kind) {
      case 'table':
        return tableOf(block, width, isWide);
      case 'picture':
        return [await pictureOf(block)];
      case 'warning':
        return [...warningOf(block)];
      default:
        return [paragraphOf(block)];
    }
  });
  return (await Promise.all(parts)).flat();
}
