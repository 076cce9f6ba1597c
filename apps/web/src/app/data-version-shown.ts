let oldest = Infinity;

/** The oldest data version among the answers on the page, as the server names it beside each of them. */
export const dataVersionShown = {
  note(answer: Response): void {
    const version = Number(answer.headers.get('x-data-version') ?? NaN);
    if (version < oldest) oldest = version;
  },
  isOlderThan: (version: number): boolean => oldest < version,
  startAt(version: number): void {
    oldest = version;
  },
};
