/**
 * Whether any plan of the year is in the register, as a draft or issued. While there is none, nobody can tell bodies that
 * made no plan from a register that nobody keeps yet: no body is then called late.
 */
export function isAnyPlanRecorded(plans: readonly { readonly status: string }[]): boolean {
  return plans.some(({ status }) => status !== 'none');
}
