/** Hands on the month of an axis label that was pressed; elsewhere in the drawing nothing was. */
export function pickedMonth(
  label: unknown,
  points: readonly { readonly month: string; readonly label: string }[],
  onPick: (month: string) => void,
): void {
  const month = points.find((point) => point.label === label)?.month;
  if (month !== undefined) onPick(month);
}
