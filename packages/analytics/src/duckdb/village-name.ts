/** A village as it is compared: NFC, single spaces. What forms write by hand differs in these more often than in the name. */
export function villageName(written: string): string {
  return written.normalize('NFC').trim().replace(/\s+/gu, ' ');
}
