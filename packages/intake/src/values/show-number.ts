/** A figure in the way of each language: `1.234,5` and `1,234.5`. */
export function showNumber(value: number): { readonly vi: string; readonly en: string } {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const sign = value < 0 ? '-' : '';
  const grouped = (separator: string): string => sign + whole.replace(/\B(?=(?:\d{3})+$)/gu, separator);
  return {
    vi: grouped('.') + (decimals === undefined ? '' : `,${decimals}`),
    en: grouped(',') + (decimals === undefined ? '' : `.${decimals}`),
  };
}
