/** Where one activity, or the table, is written. */
export const DESK = 'entry-desk';

/** Leads to the form or the conflict that was opened: on a phone it lies beneath the list that it was opened from. */
export function leadToDesk(): void {
  const desk = document.getElementById(DESK);
  desk?.scrollIntoView();
  desk?.focus({ preventScroll: true });
}
