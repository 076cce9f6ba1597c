import type { ActivityPayload, Code } from '@lantoa/domain';

/** A group with a figure of its own was addressed, whether "Đối tượng" lists it or not. */
export function withBreakdown(
  groups: readonly Code[],
  breakdown: ReadonlyMap<string, number | null>,
): ActivityPayload['groups'] {
  const listed = groups.map(({ code }) => code);
  const codes = [...new Set([...listed, ...breakdown.keys()])];
  return codes.map((group) => ({ group, attendances: breakdown.get(group) ?? null }));
}
