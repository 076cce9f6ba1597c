import { ReferenceIndex } from '@lantoa/domain';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { collectReport } from '../collect-report.ts';
import type { IntakeReport } from '../model/intake-event.ts';
import type { IntakeOptions } from '../model/intake-options.ts';

let loaded: Promise<ReferenceIndex> | null = null;

/** The reference pack of Lạng Sơn, loaded once a test file. */
export function langSonIndex(): Promise<ReferenceIndex> {
  loaded ??= loadReferencePack(langSonPackFolder()).then((pack) => new ReferenceIndex(pack));
  return loaded;
}

/** Reads bytes or text as a report file would come in, in pieces. */
export async function readBytes(
  content: Uint8Array | string,
  options: Partial<IntakeOptions> = {},
  pieceLength = 65_536,
): Promise<IntakeReport> {
  const index = await langSonIndex();
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return collectReport(pieces(bytes, pieceLength), { index, today: '2023-12-20', fileName: 'bao-cao', ...options });
}

async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}

/** Codes, severities and columns of the faults: what most tests look at. */
export function faultsOf(report: IntakeReport): string[] {
  return report.faults.map(({ row, code, severity, column }) =>
    [row ?? 'file', code, severity, column ?? '-'].join(' '),
  );
}
