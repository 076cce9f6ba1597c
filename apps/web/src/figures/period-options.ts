import type { Formats } from '../language/formats.ts';
import { periodRange } from './basis.ts';
import { periodMessages } from './period.messages.ts';

interface OptionGroup {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

/** Reporting years that the data touches, the newest first: a year begins on 15 December of the year before. */
export function reportingYears(from: string, to: string): number[] {
  const [first, last] = [from, to].map(reportingYear);
  if (first === undefined || last === undefined || first > last) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}

function reportingYear(date: string): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5) >= '12-15' ? year + 1 : year;
}

/** Every period of the years, grouped by length, and the chosen one (empty: none) even when it lies outside them. */
export function periodOptions(
  years: readonly number[],
  chosen: string,
  formats: Formats,
  schemes: readonly ('admin' | 'cal')[] = ['admin'],
): OptionGroup[] {
  const texts = periodMessages[formats.lang];
  const codes = (scheme: 'admin' | 'cal', type: 'Y' | 'H' | 'Q' | 'M', count: number) =>
    years.flatMap((year) =>
      Array.from({ length: count }, (_, index) => {
        const number = type === 'Y' ? '' : type === 'M' ? String(index + 1).padStart(2, '0') : String(index + 1);
        return `${scheme}:${String(year)}-${type}${number}`;
      }),
    );
  const groups = schemes.flatMap((scheme) =>
    (
      [
        ['Y', 1],
        ['H', 2],
        ['Q', 4],
        ['M', 12],
      ] as const
    ).map(([type, count]) => ({
      group: scheme === 'cal' ? texts.calendar(texts[type]) : texts[type],
      codes: codes(scheme, type, count),
    })),
  );
  const known = chosen === '' || groups.some((group) => group.codes.includes(chosen));
  const all = known ? groups : [{ group: formats.period(chosen), codes: [chosen] }, ...groups];
  return all.map(({ group, codes: members }) => ({
    group,
    items: members.map((code) => ({ value: code, label: `${formats.period(code)} (${daysOf(code, formats)})` })),
  }));
}

/** First and last day of a period; the year stands in its name, and a choice is no wider than a phone. */
function daysOf(code: string, formats: Formats): string {
  return periodRange(code, formats).replaceAll(/[/ ]\d{4}/gu, '');
}
