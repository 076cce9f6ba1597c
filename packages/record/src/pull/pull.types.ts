import type { ImportInput, ImportReport } from '../import/import.types.ts';
import type { Bilingual } from '../record-fault.ts';

/** Files of a folder, each imported in the name of one account or program. */
export interface PullInput extends Pick<
  ImportInput,
  'status' | 'via' | 'by' | 'organisation' | 'today' | 'index' | 'repairs' | 'mayTell'
> {
  /** Absolute; its files are moved to `done` and `refused` beneath it. */
  readonly folder: string;
  /** A file that changed within this time is still being written. */
  readonly settledMilliseconds: number;
  /** Looked at between files: true leaves the rest for another time. */
  readonly isStopping?: () => boolean;
}

/** What became of one file. */
export type PulledFile =
  | {
      readonly kind: 'done' | 'refused';
      readonly file: string;
      /** Below the folder, with the name it has there. */
      readonly movedTo: string;
      readonly report: ImportReport;
      /** Batch of the ledger; null where nothing was new, or the file was refused. */
      readonly batch: number | null;
    }
  /** It lies where it lay: it is still being written, or could not be read. */
  | { readonly kind: 'left'; readonly file: string; readonly why: Bilingual };

export interface PullOutcome {
  /** False: another process is at the folder of this record; nothing was looked at. */
  readonly isOurs: boolean;
  readonly files: readonly PulledFile[];
}
