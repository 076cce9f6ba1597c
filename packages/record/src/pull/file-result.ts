import type { ImportReport } from '../import/import.types.ts';

/** What lies beside a file that was taken in or refused, for people and programs: counts, and faults in both languages. */
export interface FileResult {
  readonly file: string;
  readonly result: 'done' | 'refused';
  /** ISO instant in UTC. */
  readonly at: string;
  readonly batch: number | null;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly alreadyPresent: number;
  readonly faultCount: number;
  /** Faults among them that let their row in. */
  readonly warningCount: number;
  readonly faults: ImportReport['faults'];
}

export function fileResult(
  file: string,
  {
    report,
    batch,
    result,
  }: { readonly report: ImportReport; readonly batch: number | null; readonly result: FileResult['result'] },
): FileResult {
  const { rows, accepted, rejected, alreadyPresent, faultCount, warningCount, faults } = report;
  const at = new Date().toISOString();
  const counts = { rows, accepted, rejected, alreadyPresent, faultCount, warningCount };
  return { file, result, at, batch, ...counts, faults };
}
