interface Plan {
  readonly organisation: string;
  readonly status: string;
}

/**
 * Whether the plans of a year tell who is late. Where no body has one, as a draft or issued, nobody can tell bodies that made
 * none from a register that nobody keeps yet: no body is then called late. A reader who sees the plans of the own body alone
 * knows whether it made one, so that its own lateness is always told.
 */
export function tellsWhoIsLate(plans: readonly Plan[]): boolean {
  const bodies = new Set(plans.map(({ organisation }) => organisation));
  return bodies.size === 1 || plans.some(({ status }) => status !== 'none');
}
