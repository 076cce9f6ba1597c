import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { DocumentHead, ReportDocument } from '../document/document-model.ts';
import { FORM, lengthOf } from './form.ts';
import { balancedLine, line, ruleBelow } from './paragraphs.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const LEFT = 74;
const RIGHT = 91;
/** Between body and nation: neither touches the other. */
const GAP = 6;
const WHOLE = LEFT + RIGHT;

/** Nation and motto, body, blank number and blank date, name of the document, addressees. */
export function headOf(head: DocumentHead): (Paragraph | Table)[] {
  const name = { size: FORM.heading, isBold: true };
  const after = { spacing: { before: 0, after: 0 } };
  return [
    twoColumns(issuerLines(head), nationLines(head)),
    line(head.heading, { ...name, align: 'CENTER' }, { spacing: { before: 240 } }),
    balancedLine(head.subject, name, WHOLE, after),
    ruleBelow(head.subject.slice(0, 40), name, WHOLE, 0.4),
    ...addresseeLines(head.addressees),
  ];
}

function issuerLines({ parent, body, symbol }: DocumentHead): Paragraph[] {
  const upper = { size: FORM.body, align: 'CENTER' } as const;
  const shown = body.toLocaleUpperCase('vi');
  return [
    ...(parent ?? '').split('\n').flatMap((text) => (text === '' ? [] : [line(text.toLocaleUpperCase('vi'), upper)])),
    balancedLine(shown, { size: FORM.body, isBold: true }, LEFT - GAP),
    ruleBelow(shown.slice(0, 30), { size: FORM.body, isBold: true }, LEFT, 0.4),
    line(`Số:          ${symbol}`, { size: FORM.number, align: 'CENTER' }),
    line('DỰ THẢO', { size: FORM.number, isBold: true, align: 'CENTER' }),
  ];
}

function nationLines({ place }: DocumentHead): Paragraph[] {
  return [
    line(NATION, { size: FORM.nation, isBold: true, align: 'CENTER' }),
    line(MOTTO, { size: FORM.motto, isBold: true, align: 'CENTER' }),
    ruleBelow(MOTTO, { size: FORM.motto, isBold: true }, RIGHT, 1),
    line(`${place}, ngày       tháng       năm          `, { size: FORM.place, isItalic: true, align: 'CENTER' }),
  ];
}

/** One addressee on the line itself, several one by one below it. */
function addresseeLines(addressees: readonly string[]): Paragraph[] {
  const style = { size: FORM.addressees } as const;
  const more = { spacing: { before: 120 }, indent: { left: lengthOf(30) } };
  const [only] = addressees;
  if (only === undefined) return [];
  if (addressees.length === 1) return [line(`Kính gửi: ${only}.`, style, more)];
  return [
    line('Kính gửi:', style, more),
    ...addressees.map((one, position) =>
      line(`- ${one}${position === addressees.length - 1 ? '.' : ';'}`, style, { indent: { left: lengthOf(42) } }),
    ),
  ];
}

/** Recipients on the left; authority, title and room for a signature and a name on the right. */
export function signingOf({ lines, recipients }: ReportDocument['signing']): Table {
  const room = Array.from({ length: 4 }, () => line('', { size: FORM.signing }));
  return twoColumns(
    [
      line('Nơi nhận:', { size: FORM.recipientsHeading, isBold: true, isItalic: true }),
      ...recipients.map((one, position) =>
        line(`- ${one}${position === recipients.length - 1 ? '.' : ';'}`, { size: FORM.recipients }),
      ),
    ],
    [...lines.map((text) => line(text, { size: FORM.signing, isBold: true, align: 'CENTER' })), ...room],
  );
}

function twoColumns(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  const cell = (children: readonly Paragraph[], width: number) =>
    new TableCell({
      ...{ borders, margins: { left: 0, right: 0 }, children: [...children] },
      width: { size: lengthOf(width), type: WidthType.DXA },
    });
  return new Table({
    ...{ layout: TableLayoutType.FIXED, columnWidths: [lengthOf(LEFT), lengthOf(RIGHT)] },
    width: { size: lengthOf(WHOLE), type: WidthType.DXA },
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ cantSplit: true, children: [cell(left, LEFT), cell(right, RIGHT)] })],
  });
}
