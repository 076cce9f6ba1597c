import type { DocxContent } from '@lantoa/report/testing';

type Tables = ReadonlyMap<string, readonly (readonly string[])[]>;

/** The tables of a draft, without their heads: those of figures by their caption, those of annexes by the annex's title. */
export function draftedTables({ tables, texts }: DocxContent, expected: Tables): Tables {
  const titles = texts.filter((text) => /^[\p{Lu} ,]{8,}$/u.test(text) && expected.has(text));
  const captioned = tables
    .filter(({ before }) => expected.has(before))
    .map(({ before, rows }) => [before, rows.slice(1)] as const);
  const others = tables.filter(
    ({ before, rows }) =>
      !expected.has(before) && !rows.flat().some((text) => /Độc lập|Nơi nhận|Phiên bản số liệu/.test(text)),
  );
  return new Map([
    ...captioned,
    ...others.map(
      ({ rows }, position) => [titles[position] ?? '?', rows.slice(rows[1]?.[1] === 'Kỳ này' ? 2 : 1)] as const,
    ),
  ]);
}

/** The number that a cell of an annex shows; its sign where there is none. */
export function asNumber(text: string): string | number {
  const digits = text.replace(/^≥/, '').replace(/\*$/, '');
  return /^[\d.]+$/.test(digits) ? Number(digits.replaceAll('.', '')) : text;
}
