interface DraftOf {
  /** A period code, or the id of a request. */
  readonly period?: string;
  readonly request?: string;
  readonly unit?: string;
  /** Exact figures about sensitive groups too: whoever takes them along says so, and it is noted. */
  readonly confirmed?: boolean;
  /** The annexes alone, as a workbook or as one table. */
  readonly format?: 'docx' | 'xlsx' | 'csv';
}

/** The draft of an official report as a file, made of the figures that the asker sees. */
export function draftLink({ period, request, unit, confirmed, format = 'docx' }: DraftOf): string {
  const asked = Object.entries({ period, request, unit, confirm: confirmed === true ? 'exact-figures' : undefined });
  const given = asked.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return `/export/report.${format}?${new URLSearchParams(given).toString()}`;
}
