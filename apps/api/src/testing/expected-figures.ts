export interface Figure {
  readonly value: number | null;
  readonly status: string;
}
export interface Cell extends Figure {
  readonly estimated: boolean;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unknown: number | null;
  readonly previous: Figure | null;
  readonly change: { readonly value: number | null } | null;
}
export interface Row {
  readonly kind: string;
  readonly keys: readonly { readonly code: string; readonly label: string }[];
  readonly cells: readonly Cell[];
}

// What a reader expects to see, written without a line of the product's code.
export const grouped = (value: number) => String(value).replaceAll(/\B(?=(\d{3})+$)/g, '.');
export const ABSENT: Readonly<Record<string, string>> = {
  ...{ MISSING: '…', SUPPRESSED_PRIMARY: 'ẩn', SUPPRESSED_SECONDARY: 'ẩn', NOT_APPLICABLE: 'x' },
};
export const figureText = (figure: Figure | null | undefined, text: (value: number) => string) =>
  typeof figure?.value === 'number' ? text(figure.value) : ABSENT[figure?.status ?? ''];
export const written = (figure: Figure | null) => figureText(figure, grouped);
/** Zero where reports are missing is nothing known; more than zero is the least that it can be. */
export const inTable = (cell: Cell | undefined, text: (value: number) => string = grouped) => {
  const isOpen = (cell?.unknown ?? 0) > 0 && typeof cell?.value === 'number';
  if (isOpen && cell.value === 0) return '…';
  const star = cell?.estimated === true && cell.value !== null ? '*' : '';
  return `${isOpen ? '≥' : ''}${figureText(cell, text) ?? ''}${star}`;
};
/** With its unit, and why where it is absent. */
export const inSentence = (cell: Cell | undefined, unit: string) => {
  const why = cell?.status === 'MISSING' ? ' (chưa có số liệu)' : cell?.estimated === true ? ' (ước tính)' : '';
  return `${written(cell ?? null) ?? ''} ${unit}${why}`;
};
/** No estimate is marked there: the contract does not tell which figures of the year before are. A row of this year alone has no other. */
export const ofLastYear = (rows: readonly Row[], { kind, keys, cells }: Row, measure: number, text = grouped) => {
  const found = rows.find((row) => row.kind === kind && row.keys[0]?.code === keys[0]?.code)?.cells[measure];
  return found ? inTable({ ...found, estimated: false }, text) : figureText(cells[measure]?.previous, text);
};
export const percent = (value: number) => `${(value * 100).toFixed(1).replace('.', ',')}%`;
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
export const NAMES: Readonly<Record<string, string>> = { province_wide: 'Hoạt động phạm vi toàn tỉnh' };
export const nameOf = ({ kind, keys: [key] }: Row) =>
  kind === 'TOTAL' ? 'Toàn bộ' : (NAMES[key?.code ?? ''] ?? capital(key?.label ?? ''));
