/** One thing that is wrong with a pack: the file, the 1-based line (null for the whole file), the column, what and why. */
export interface PackFault {
  readonly file: string;
  readonly row: number | null;
  readonly field: string | null;
  readonly message: { readonly vi: string; readonly en: string };
}

/** Thrown for a pack that cannot be taken as it is; carries every fault that was found, not only the first. */
export class PackFaultsError extends Error {
  readonly faults: readonly PackFault[];

  constructor(faults: readonly PackFault[]) {
    const lines = faults.map(
      ({ file, row, field, message }) =>
        `${[file, row, field].filter((part) => part !== null).join(':')}: ${message.en}`,
    );
    super(`The reference pack has ${faults.length} fault(s):\n${lines.join('\n')}`);
    this.name = 'PackFaultsError';
    this.faults = faults;
  }
}
