import type { DocumentNumber } from '@lantoa/report';

const MOST_DECIMALS = 6;
/** 1.234,5 whatever the language of the spreadsheet, where it heeds the language of a format. */
const VIETNAMESE = '[$-42A]';

/**
 * How a spreadsheet shows a number of an annex: counts whole, with one decimal where they are not; shares as per cent with
 * one decimal, with more where it would read 0 or 100 for what is not. The signs of the annex stand around it.
 */
export function annexNumberFormat({ value, form, isEstimated, isLeast }: DocumentNumber): string {
  const number = form === 'share' ? shareFormat(value) : Number.isInteger(value) ? '#,##0' : '#,##0.0';
  return `${VIETNAMESE}${isLeast ? '"≥"' : ''}${number}${isEstimated ? '"*"' : ''}`;
}

function shareFormat(share: number): string {
  let decimals = 1;
  while (decimals < MOST_DECIMALS && readsAsEnd(share, decimals)) decimals += 1;
  return `0.${'0'.repeat(decimals)}%`;
}

function readsAsEnd(share: number, decimals: number): boolean {
  const shown = Number((share * 100).toFixed(decimals));
  return (shown <= 0 && share > 0) || (shown >= 100 && share < 1);
}
