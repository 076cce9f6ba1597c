/** What a question asks about sensitive target groups, as far as disclosure depends on it. */
export interface SensitiveQuestion {
  /** `exact`: the viewer may see every figure. */
  readonly profile: 'exact' | 'suppressed';
  readonly groupedByTargetGroup: boolean;
  /** Target groups that the question is filtered on; null without such a filter. */
  readonly filteredGroups: readonly string[] | null;
  /** True unless the question is: the whole province, one whole reporting year, no other dimension, no filter. */
  readonly finerThanYearAndProvince: boolean;
}

export interface TargetGroupRule {
  readonly sensitive: boolean;
  /** Counts of people from 1 to below this are small. */
  readonly smallBelow: number;
  /** Shown for the whole province only, whatever is counted. */
  readonly provinceOnly: boolean;
}

export interface SensitiveFigure {
  /** Target group of the row, `unspecified`, or null where the row is not about one group. */
  readonly group: string | null;
  /** True for counts of people; false for counts of work and coverage. */
  readonly countsPeople: boolean;
  readonly value: number | null;
}

/**
 * Whether a figure may be released: the blanket rule that stands until figures are suppressed on a lattice.
 * Convention: at any finer question every cell of a sensitive group and the `unspecified` cell are hidden, small or not, so
 * that neither a status nor a subtraction tells which were small. A filter on a sensitive group hides all counts of people.
 * A group that is shown for the province only is hidden for every measure at any finer question.
 * Edge: with the exact profile, or where no group is asked about, everything is released; a zero for the year is released.
 * Example: pupils in a district are shown, orphans in a district are not, 3 orphans in the province's year are not, 30 are.
 * Source: domain reference 3 rules 14 and 15, 3.4.
 */
export function mayRelease(
  question: SensitiveQuestion,
  figure: SensitiveFigure,
  ruleOf: (group: string) => TargetGroupRule | null,
): boolean {
  if (question.profile === 'exact') return true;
  const filtered = (question.filteredGroups ?? []).flatMap((group) => ruleOf(group) ?? []);
  if (filtered.some((rule) => rule.provinceOnly)) return false;
  if (filtered.some((rule) => rule.sensitive) && figure.countsPeople) return false;
  if (!question.groupedByTargetGroup || figure.group === null) return true;
  if (figure.group === 'unspecified') return !(figure.countsPeople && question.finerThanYearAndProvince);
  const rule = ruleOf(figure.group);
  if (!rule?.sensitive) return true;
  if (question.finerThanYearAndProvince) return !figure.countsPeople && !rule.provinceOnly;
  return !figure.countsPeople || figure.value === null || figure.value === 0 || figure.value >= rule.smallBelow;
}

/** True where a question touches a sensitive group at all, so that its explanation must not show rows or bindings. */
export function touchesSensitiveGroup(
  question: SensitiveQuestion,
  ruleOf: (group: string) => TargetGroupRule | null,
): boolean {
  if (question.profile === 'exact') return false;
  return (
    question.groupedByTargetGroup || (question.filteredGroups ?? []).some((group) => ruleOf(group)?.sensitive === true)
  );
}
