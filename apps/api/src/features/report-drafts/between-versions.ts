export interface ReadBetween<Read> {
  readonly read: Read;
  /** Ends of the ledger before and after. What was read is of one version where both are the same. */
  readonly versions: readonly [string, string];
}

/** Reads from the record itself, which tells no version, between two looks at the end of the ledger. */
export async function betweenVersions<Read>(
  latest: () => Promise<number>,
  read: () => Promise<Read>,
): Promise<ReadBetween<Read>> {
  const before = await latest();
  const found = await read();
  return { read: found, versions: [String(before), String(await latest())] };
}
