import type { ReportAnswer, ReportCell, ReportRow } from '@lantoa/report';

/** True where a figure of the year before may rest on missing reports: the contract tells of `unknown` for this year alone. */
export function needsUnknownBefore({ rows }: ReportAnswer): boolean {
  return rows.some(({ cells }) => cells.some(isOpen));
}

/** Adds to the figures of the year before whose reports were missing then, from the same question about that year. */
export function withUnknownBefore(answer: ReportAnswer, before: ReportAnswer): ReportAnswer {
  const then = new Map(before.rows.map((row) => [keyOf(row), row]));
  return {
    ...answer,
    rows: answer.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, position) => {
        const unknown = then.get(keyOf(row))?.cells[position]?.unknown ?? null;
        return cell.previous && isOpen(cell) ? { ...cell, previous: { ...cell.previous, unknown } } : cell;
      }),
    })),
  };
}

function isOpen({ unknown, previous }: ReportCell): boolean {
  return unknown !== null && typeof previous?.value === 'number';
}

function keyOf({ kind, keys }: ReportRow): string {
  return [kind, ...keys.map(({ code }) => code)].join(' ');
}
