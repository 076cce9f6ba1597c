import {
  capital,
  grouped,
  inTable,
  nameOf,
  ofLastYear,
  percent,
  type Cell,
  type Figure,
  type Row,
} from './expected-figures.ts';

/** Measures of the annexes, and all of a report. */
export const ANNEX = ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES', 'PRESS_ITEMS', 'COMMUNES_REACHED'];
export const UNITS: Readonly<Record<string, string>> = {
  ...{ ACTIVITIES: 'hoạt động', SESSIONS: 'buổi', ATTENDANCES: 'lượt người', PRESS_ITEMS: 'tin, bài' },
  ...{ LEAFLETS: 'tờ rơi, tờ gấp', BROADCAST_RUNS: 'lượt phát', BROADCAST_MINUTES: 'phút', VIEWS: 'lượt xem' },
  ...{ SMS_SENT: 'tin nhắn', HOUSEHOLDS_VISITED: 'hộ', PLANS_ISSUED: 'kế hoạch' },
  ...{ GUIDANCE_DOCUMENTS: 'văn bản hướng dẫn', SUPERVISION_VISITS: 'lượt đôn đốc, kiểm tra' },
  ...{ RECOGNISED_COLLECTIVES: 'tập thể', RECOGNISED_INDIVIDUALS: 'cá nhân' },
};
export const GENERAL = Object.keys(UNITS);
const WHY: Readonly<Record<string, string>> = {
  ...{ MISSING: 'chưa có số liệu', NOT_APPLICABLE: 'không tính được', SUPPRESSED_PRIMARY: 'không hiển thị do số nhỏ' },
};

// A figure in a sentence as a reader expects it, written without a line of the product's code.
function remarks(cell: Figure & Partial<Cell>): readonly string[] {
  const open = typeof cell.value === 'number' ? (cell.unknown ?? 0) : 0;
  const isNothingKnown = cell.value === null || (cell.value === 0 && open > 0);
  return [
    ...(isNothingKnown ? [WHY[cell.value === 0 ? 'MISSING' : cell.status] ?? ''] : []),
    ...(cell.estimated === true && !isNothingKnown ? ['ước tính'] : []),
    ...(open > 0 ? [`${grouped(open)} xã chưa rõ do thiếu báo cáo`] : []),
  ];
}

const bracketed = (text: string, said: readonly string[]) =>
  said.length === 0 ? text : `${text} (${said.join('; ')})`;

function number(cell: Figure & Partial<Cell>, text: (value: number) => string): string {
  const open = cell.unknown ?? 0;
  if (cell.value === null || (cell.value === 0 && open > 0)) return '…';
  return `${open > 0 ? 'ít nhất ' : ''}${text(cell.value)}`;
}

export function phrase(cell: Cell, unit: string): string {
  return bracketed(`${number(cell, grouped)} ${unit}`, remarks(cell));
}

export function parts(cell: Cell): string {
  const isUnknown = cell.value === null || (cell.value === 0 && (cell.unknown ?? 0) > 0);
  const [share] = cell.value === null || isUnknown ? [] : [percent(cell.value)];
  const shown = `${isUnknown ? '…' : grouped(cell.numerator ?? 0)}/${grouped(cell.denominator ?? 0)} xã`;
  return bracketed(shown, [...(share === undefined ? [] : [share]), ...remarks(cell)]);
}

const decimal = (value: number) => {
  const [whole = '', rest = ''] = Math.abs(value).toFixed(1).split('.');
  return `${grouped(Number(whole))},${rest}`;
};

/** Against the year before; `then` is the cell of that year's own question. */
export function change(cell: Cell, then: Cell, unit: string | null): string {
  const text = unit === null ? percent : grouped;
  const before = [`cùng kỳ ${number(then, text)}${unit === null ? '' : ` ${unit}`}`, ...remarks(then)].join(', ');
  const said = (what: string) => `${what} (${[...remarks(cell), before].join('; ')})`;
  const [now, was] = [cell.value ?? 0, then.value ?? 0];
  if (now === was) return said('không đổi');
  const way = now > was ? 'tăng' : 'giảm';
  if (unit === null) return said(`${way} ${decimal((now - was) * 100)} điểm phần trăm`);
  return said(was === 0 ? way : `${way} ${decimal((now / was - 1) * 100)}%`);
}

/** Rows of an annex: the period, the year before, since the new year. */
export function annexRows(
  now: readonly Row[],
  { earlier, since }: { readonly earlier: readonly Row[]; readonly since: readonly Row[] },
): readonly (readonly string[])[] {
  const codeOf = ({ kind, keys }: Row) => `${kind} ${keys[0]?.code ?? ''}`;
  const later = new Map(since.map((row) => [codeOf(row), row]));
  return now.map((row) => [
    nameOf(row),
    ...row.cells.flatMap((cell, measure) => [
      inTable(cell),
      ofLastYear(earlier, row, measure) ?? '',
      inTable(later.get(codeOf(row))?.cells[measure]),
    ]),
  ]);
}

/** A chart in words: what stands beside each bar. */
export function pictureText(title: string, rows: readonly Row[], text?: (value: number) => string): string {
  const bars = rows.filter(({ kind }) => kind === 'DATA');
  return `${title}: ${bars.map((row) => `${capital(row.keys[0]?.label ?? '')} ${inTable(row.cells[0], text)}`).join('; ')}.`;
}

/** Shares of the sum of the known in tenths of a per cent, the largest remainders first; equal ones by code. */
export function sharesOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  const known = rows.flatMap(({ keys, cells: [cell] }) => {
    const isKnown = typeof cell?.value === 'number' && !(cell.value === 0 && (cell.unknown ?? 0) > 0);
    return isKnown ? [{ code: keys[0]?.code ?? '', weight: cell.value }] : [];
  });
  const sum = known.reduce((total, { weight }) => total + weight, 0);
  const exact = known.map(({ code, weight }) => ({
    code,
    floor: Math.floor((weight * 1000) / sum),
    rest: (weight * 1000) % sum,
  }));
  const left = 1000 - exact.reduce((total, { floor }) => total + floor, 0);
  const first = exact.toSorted((a, b) => b.rest - a.rest || (a.code < b.code ? -1 : 1)).slice(0, left);
  return new Map(
    exact.map((one) => [
      one.code,
      `${((one.floor + (first.includes(one) ? 1 : 0)) / 10).toFixed(1).replace('.', ',')}%`,
    ]),
  );
}

/** Texts with digits that are no figure: headings, numbers of tables, days. */
export const NO_FIGURE = [
  /^[1-6]\. [^\d]+$/,
  /^Phụ lục [IVX]+$/,
  /^(Bảng|Hình) \d\. [^\d]+( \(số liệu tại Bảng \d\))?$/,
  /^Kết quả thông tin, tuyên truyền [^\d]+ quý II năm 2023$/,
  /^- Ban Chỉ đạo 138 tỉnh\.$/,
  /^Kỳ báo cáo: quý II năm 2023 \(từ ngày 15\/03\/2023 đến ngày 14\/06\/2023\)\. Phạm vi: toàn tỉnh\.$/,
  /^Cột “Cùng kỳ”: từ ngày 15\/03\/2022 đến ngày 14\/06\/2022\. Cột “Lũy kế”: từ ngày 15\/12\/2022 đến ngày 14\/06\/2023\.$/,
  /^Ký hiệu: 0 là không phát sinh; [^\d]+$/,
  /^Tỷ trọng làm tròn theo phương pháp số dư lớn nhất, cộng đủ 100,0%\.$/,
  /^Trên đây là kết quả thông tin, tuyên truyền quý II năm 2023; [^\d]+ kính báo cáo\.\/\.$/,
  /^- “.+” là phân loại thay thế\. /,
  /^(- )?Các loại địa bàn chồng lên nhau[^\d]+$/,
];
