import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { pictureBytes } from '../chart/picture-bytes.ts';
import { textWidth } from '../chart/text-width.ts';
import type { DocumentBlock, DocumentPicture } from '../document/document-model.ts';
import { balancedLines } from './balanced-lines.ts';
import { FORM, lengthOf, pointsOf, sizeOf } from './form.ts';

interface Line {
  readonly size: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly align?: keyof typeof AlignmentType;
}

/** One line or paragraph without more about it. */
export function line(text: string, { size, isBold, isItalic, align }: Line, more: IParagraphOptions = {}): Paragraph {
  const children = [runOf(text, { size, isBold: isBold ?? false, isItalic: isItalic ?? false })];
  return new Paragraph({ alignment: AlignmentType[align ?? 'LEFT'], ...more, children });
}

/** A text in the middle whose lines break where they read well. */
export function balancedLine(
  text: string,
  style: { readonly size: number; readonly isBold?: boolean; readonly isItalic?: boolean },
  width: number,
  more: IParagraphOptions = {},
): Paragraph {
  const { size, isBold = false, isItalic = false } = style;
  const lines = balancedLines(text, pointsOf(width) / textWidth(text, { size, isBold }));
  const children = lines.map((one, position) => {
    const ends = position < lines.length - 1 ? ' ' : '';
    return runOf(`${one}${ends}`, { size, isBold, isItalic, isNewLine: position > 0 });
  });
  return new Paragraph({ alignment: AlignmentType.CENTER, ...more, children });
}

interface Letters {
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Below what stands before them. */
  readonly isNewLine?: boolean;
}

/** Letters of one size and weight. */
export function runOf(text: string, { size, isBold, isItalic, isNewLine = false }: Letters): TextRun {
  const breaks = isNewLine ? { break: 1 } : {};
  const options: IRunOptions = { text, size: sizeOf(size), bold: isBold, italics: isItalic, ...breaks };
  return new TextRun(options);
}

/** A solid rule in the middle of a column, `share` as long as the line above it. */
export function ruleBelow(
  above: string,
  style: { readonly size: number; readonly isBold: boolean },
  column: number,
  share: number,
): Paragraph {
  const points = Math.min(textWidth(above, style) * share, pointsOf(column) - 4);
  const indent = Math.round(((pointsOf(column) - points) / 2) * 20);
  return new Paragraph({
    ...{ indent: { left: indent, right: indent }, spacing: { before: 50, line: 60, lineRule: 'exact', after: 60 } },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  });
}

type TextBlock = Exclude<DocumentBlock, { readonly kind: 'table' | 'picture' | 'warning' }>;

const SPACING = { before: FORM.between * 20, line: 288 };
const FIRST_LINE = { firstLine: lengthOf(FORM.firstLine) };

/** A paragraph of the body. */
export function paragraphOf({ kind, text }: TextBlock): Paragraph {
  const size = FORM.text;
  switch (kind) {
    case 'title':
      return line(
        text,
        { size, isBold: true, align: 'BOTH' },
        { spacing: SPACING, indent: FIRST_LINE, keepNext: true },
      );
    case 'heading':
      return line(
        text,
        { size, isBold: true, align: 'BOTH' },
        { spacing: SPACING, indent: FIRST_LINE, keepNext: true },
      );
    case 'paragraph':
      return line(text, { size, align: 'BOTH' }, { spacing: SPACING, indent: FIRST_LINE });
    case 'closing':
      // Never alone: the signature belongs beneath it.
      return line(text, { size, align: 'BOTH' }, { spacing: SPACING, indent: FIRST_LINE, keepNext: true });
    case 'item':
      return line(`- ${text}`, { size, align: 'BOTH' }, { spacing: SPACING, indent: FIRST_LINE });
    case 'prompt':
      return line(text, { size, isItalic: true, align: 'BOTH' }, { spacing: SPACING, indent: FIRST_LINE });
    case 'caption':
      return line(text, { size: FORM.table, isItalic: true, align: 'CENTER' }, { spacing: { before: 60, after: 120 } });
    case 'note':
      return line(text, { size: FORM.note, isItalic: true, align: 'BOTH' }, { spacing: { before: 60, after: 60 } });
  }
}

/** In a frame, so that nobody reads past it. */
export function warningOf({
  title,
  lines,
}: Extract<DocumentBlock, { readonly kind: 'warning' }>): readonly Paragraph[] {
  const side = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 4 };
  const border = { top: side, bottom: side, left: side, right: side };
  const more = { border, spacing: { before: 0, after: 0 }, keepLines: true, indent: { left: 100, right: 100 } };
  return [
    line(title, { size: 12, isBold: true, align: 'CENTER' }, { ...more, spacing: { before: 120, after: 0 } }),
    ...lines.map((text) => line(text, { size: 12, align: 'BOTH' }, more)),
  ];
}

const PICTURE_WIDTH = 600;

export async function pictureOf({ svg, alt, width, height }: DocumentPicture): Promise<Paragraph> {
  const data = await pictureBytes(svg);
  const scale = PICTURE_WIDTH / width;
  return new Paragraph({
    ...{ alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120 } },
    children: [
      new ImageRun({
        type: 'png',
        data,
        transformation: { width: PICTURE_WIDTH, height: Math.round(height * scale) },
        altText: { name: alt.slice(0, 60), title: alt.slice(0, 60), description: alt },
      }),
    ],
  });
}
