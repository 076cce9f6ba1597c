import type { ActivityPayload, CivilDate, ReferenceIndex } from '@lantoa/domain';
import type { Repairs } from '../repairs/repairs.ts';

/** Caps that keep a hostile or mistaken file from exhausting the process. */
export interface IntakeLimits {
  /** Bytes of an archive (XLSX, gzip), which is held in memory. */
  readonly archiveBytes: number;
  /** Bytes after decompression, and of a plain text file, which is streamed. */
  readonly textBytes: number;
  /** Data rows. */
  readonly rows: number;
  /** Files inside an archive. */
  readonly entries: number;
  /** Decompressed bytes per compressed byte. */
  readonly ratio: number;
  readonly columns: number;
  /** Distinct texts of a workbook. */
  readonly sharedStrings: number;
  /** Characters of one CSV row; a quotation mark that is never closed runs into it. */
  readonly rowCharacters: number;
}

export const DEFAULT_LIMITS: IntakeLimits = {
  archiveBytes: 25_000_000,
  textBytes: 200_000_000,
  rows: 200_000,
  entries: 1_000,
  ratio: 200,
  columns: 256,
  sharedStrings: 1_000_000,
  rowCharacters: 1_000_000,
};

export interface IntakeOptions {
  readonly index: ReferenceIndex;
  /** The day of the import in Asia/Ho_Chi_Minh; later dates are faults. */
  readonly today: CivilDate;
  /** Only looked at for personal data; the kind of file is told by its content. */
  readonly fileName: string;
  readonly limits?: Partial<IntakeLimits>;
  /** What somebody put right, and what an office taught. */
  readonly repairs?: Repairs;
  /** Hands on the cells of each row that has faults. */
  readonly showFaultyRows?: boolean;
  /** Whether whoever sends the file may tell runs of these loudspeakers; anybody's where left out. */
  readonly mayTell?: (activity: ActivityPayload) => boolean;
}
