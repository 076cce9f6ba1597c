/** Rows that are no member of the list: a remainder, or work that names none. */
export function isReserved({ code }: { readonly code: string }): boolean {
  return ['unspecified', 'others', 'unplaced', 'province_wide', 'district_wide'].includes(code);
}
