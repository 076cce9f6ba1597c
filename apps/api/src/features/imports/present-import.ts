import type { Fault } from '@lantoa/domain';
import type { ImportReport, ImportRow, Viewer } from '@lantoa/record';
import type { Lang } from '../../platform/schema/enums.ts';
import type { ImportFault, ImportPreview, ImportRecord } from './imports.types.ts';

/** An answer names this many faults; `faultCount` and the CSV tell of all. */
const SHOWN_FAULTS = 1_000;

/** An import as a row of the history; who made it is named to themselves, programs to everybody. */
export function presentImport(row: ImportRow, asking: Viewer): ImportRecord {
  const by = row.by === asking.userId ? asking.name : /^[a-z-]{2,20}$/.test(row.by) ? row.by : null;
  return { ...row, batch: String(row.batch), kind: upperCase(row.kind), by };
}

export function presentReport(report: ImportReport, lang: Lang): ImportPreview {
  const { head, period, faults, preview, overlaps, ...counts } = report;
  return {
    ...counts,
    kind: head === null ? null : upperCase(head.kind),
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    faults: faults.slice(0, SHOWN_FAULTS).map((fault) => presentFault(fault, lang)),
    sample: preview,
    overlaps: overlaps.map((text) => text[keyOf(lang)]),
  };
}

export function presentFault(
  { row, column, code, severity, value, message, suggestion }: Fault,
  lang: Lang,
): ImportFault {
  const key = keyOf(lang);
  return {
    row,
    column,
    code: upperCase(code),
    severity: upperCase(severity),
    value,
    message: message[key],
    suggestion: suggestion?.[key] ?? null,
  };
}

function keyOf(lang: Lang): 'vi' | 'en' {
  return lang === 'EN' ? 'en' : 'vi';
}

function upperCase<Text extends string>(text: Text): Uppercase<Text> {
  return text.toUpperCase() as Uppercase<Text>;
}
