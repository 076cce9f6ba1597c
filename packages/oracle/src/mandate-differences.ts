import type { NaiveMandateCell } from './naive-mandate.ts';

/** The part of MandateCell that is compared. */
export interface ComparableMandateCell {
  readonly topic: { readonly id: string };
  readonly member: { readonly id: string };
  readonly state: string;
  readonly activities: { readonly value: number | null };
  readonly communesReached: { readonly value: number | null };
  readonly lastActivityOn: string | null;
}

/** Every difference between the cells of an answer and the oracle's, in words. The order of cells is not compared. */
export function mandateDifferences(
  wanted: readonly NaiveMandateCell[],
  found: readonly ComparableMandateCell[],
): string[] {
  const worded = (cell: NaiveMandateCell) =>
    `${cell.topic} ${cell.member}: ${cell.state} ${String(cell.activities)} ${String(cell.communesReached)} ${String(cell.lastActivityOn)}`;
  const expected = wanted.map(worded);
  const actual = found.map((cell) =>
    worded({
      topic: cell.topic.id,
      member: cell.member.id,
      state: cell.state as NaiveMandateCell['state'],
      activities: cell.activities.value,
      communesReached: cell.communesReached.value,
      lastActivityOn: cell.lastActivityOn,
    }),
  );
  return [
    ...expected.filter((line) => !actual.includes(line)).map((line) => `not in the answer: ${line}`),
    ...actual.filter((line) => !expected.includes(line)).map((line) => `not expected: ${line}`),
    ...(expected.length === actual.length
      ? []
      : [`${String(actual.length)} cells in place of ${String(expected.length)}`]),
  ];
}
