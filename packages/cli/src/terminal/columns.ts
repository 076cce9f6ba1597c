/**
 * Lines of a plain table: every column as wide as its widest cell, two spaces between. Cells are cut at `limit`
 * characters so that one long value does not push the others off the screen; the last column is free.
 */
export function columns(header: readonly string[], rows: readonly (readonly string[])[], limit = 36): string {
  const last = header.length - 1;
  const lines = [header, ...rows].map((row) =>
    row.map((cell, position) => oneLine(cell, position === last ? Infinity : limit)),
  );
  const widths = header.map((_, position) => Math.max(...lines.map((line) => line[position]?.length ?? 0)));
  return lines
    .map((line) =>
      line.map((cell, position) => (position === last ? cell : cell.padEnd(widths[position] ?? 0))).join('  '),
    )
    .join('\n');
}

// Control characters of a hostile file must not reach the terminal.
function oneLine(cell: string, limit: number): string {
  const line = cell.normalize('NFC').replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
