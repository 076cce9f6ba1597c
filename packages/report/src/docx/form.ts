import { convertMillimetersToTwip } from 'docx';

/** Nghị định 30/2020/NĐ-CP, annex I, as read in domain reference 2.3: sizes in points, lengths in millimetres. */
export const FORM = {
  font: 'Times New Roman',
  page: { width: 210, height: 297 },
  margin: { top: 20, bottom: 20, left: 30, right: 15 },
  nation: 12,
  motto: 13,
  body: 12,
  number: 13,
  place: 13,
  heading: 14,
  addressees: 14,
  text: 14,
  firstLine: 12.7,
  between: 6,
  pageNumber: 14,
  signing: 14,
  recipientsHeading: 12,
  recipients: 11,
  annex: 14,
  table: 12,
  wideTable: 9.5,
  note: 11,
} as const;

/** Half points, in which Word counts the size of letters. */
export function sizeOf(points: number): number {
  return Math.round(points * 2);
}

/** Twentieths of a point, in which Word counts lengths. */
export function lengthOf(millimetres: number): number {
  return convertMillimetersToTwip(millimetres);
}

export function pointsOf(millimetres: number): number {
  return (millimetres / 25.4) * 72;
}
