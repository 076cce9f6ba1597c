import type { ReferenceIndex } from '@lantoa/domain';
import type { Repairs } from '@lantoa/intake';
import type { ImportReport, ImportRow, Viewer } from '@lantoa/record';
import type { Lang } from '../../platform/schema/enums.ts';
import type { ImportPreview, ImportRecord } from './imports.types.ts';
import { mayUndo } from './may-undo.ts';
import { presentFault } from './present-fault.ts';
import { presentFaultyRows } from './present-faulty-rows.ts';
import { presentRepairs, respelledOf } from './present-repairs.ts';

/** An answer names this many faults; `faultCount` and the CSV tell of all. */
const SHOWN_FAULTS = 1_000;

/** An import as a row of the history; who made it is named to themselves, programs to everybody. */
export function presentImport(row: ImportRow, asking: Viewer): ImportRecord {
  const by = row.by === asking.userId ? asking.name : /^[a-z-]{2,20}$/.test(row.by) ? row.by : null;
  const open = row.undone === null && mayUndo(row, asking);
  return { ...row, batch: String(row.batch), kind: upperCase(row.kind), way: upperCase(row.way), by, mayUndo: open };
}

interface Presenting {
  readonly lang: Lang;
  readonly repairs: Repairs;
  readonly teachable: number;
  readonly index: ReferenceIndex;
}

export function presentReport(report: ImportReport, presenting: Presenting): ImportPreview {
  const { head, period, faults, preview, overlaps, faultyRows, respelled, ...counts } = report;
  const { lang, repairs } = presenting;
  return {
    ...counts,
    kind: head === null ? null : upperCase(head.kind),
    encoding: head?.encoding ?? null,
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    faults: faults.slice(0, SHOWN_FAULTS).map((fault) => presentFault(fault, lang)),
    sample: preview,
    overlaps: overlaps.map((text) => text[keyOf(lang)]),
    columns: head?.readAs ?? [],
    taught: respelled.filter(({ spelling }) => spelling.taughtOn !== null).map(respelledOf),
    faultyRows: presentFaultyRows(faultyRows, presenting),
    repairs: { ...presentRepairs(repairs, respelled), teachable: presenting.teachable },
  };
}

function keyOf(lang: Lang): 'vi' | 'en' {
  return lang === 'EN' ? 'en' : 'vi';
}

function upperCase<Text extends string>(text: Text): Uppercase<Text> {
  return text.toUpperCase() as Uppercase<Text>;
}
