import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { MOST_OUTLINE_BYTES, readOutlines, tooLargeOutlines } from '@lantoa/intake';
import type { AreaBase, ReferenceIndex } from '@lantoa/domain';
import type { CliConfig } from '../config.ts';
import { referenceIndex, withStore } from '../record/open-store.ts';
import { Refusal } from '../refusal.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { oneLine } from './one-line.ts';
import { tellOutlineImport } from './tell-outline-import.ts';

export interface OutlineImportOptions {
  readonly base: string;
  readonly source: string;
  readonly licence: string;
  readonly approximate?: boolean;
  readonly partial?: boolean;
  readonly codeProperty?: string;
  readonly nameProperty?: string;
  readonly parentProperty?: string;
  readonly dryRun?: boolean;
}

/** `lantoa area import`: the outlines of a map of units as one new version, or nothing. */
export async function importOutlines(
  config: CliConfig,
  terminal: Terminal,
  file: string,
  options: OutlineImportOptions,
): Promise<number> {
  const [source, licence] = [oneLine('--source', options.source), oneLine('--licence', options.licence)];
  const content = await read(file);
  return withStore(config, terminal, async (store) => {
    const index = await referenceIndex(store, terminal);
    const base = baseOf(index, options.base);
    const { codeProperty: code, nameProperty: name, parentProperty: parent } = options;
    const isPartial = options.partial === true;
    const { features, units, topology, faults } =
      typeof content === 'number'
        ? tooLargeOutlines(content)
        : readOutlines(content.toString('utf8'), { base, index, isPartial, properties: { code, name, parent } });
    const told = { file, features, faults, base: base.id, unitsOfBase: base.units.length, units: units.length };
    const drawn = topology && Buffer.from(JSON.stringify(topology));
    const sizes = { bytes: drawn?.length ?? null };
    if (!drawn || typeof content === 'number' || options.dryRun === true)
      return tellOutlineImport(terminal, { ...told, ...sizes, version: null, isNew: false });
    const added = await store.outlines.add({
      ...{ base: base.id, source, licence, units, unitsOfBase: base.units.length, topology: drawn },
      isApproximate: options.approximate === true,
      fileHash: createHash('sha256').update(content).digest(),
      by: 'lantoa area import',
    });
    return tellOutlineImport(terminal, { ...told, ...sizes, ...added });
  });
}

/** The file as it is, or its bytes where they are too many to be held. */
async function read(file: string): Promise<Buffer | number> {
  const missing = (cause: unknown) =>
    new Refusal(
      'FILE_NOT_FOUND',
      { vi: `Không đọc được tệp ${file}. Kiểm tra đường dẫn.`, en: `The file ${file} cannot be read. Check the path.` },
      { cause },
    );
  try {
    const { size } = await stat(file);
    return size > MOST_OUTLINE_BYTES ? size : await readFile(file);
  } catch (fault) {
    throw missing(fault);
  }
}

function baseOf(index: ReferenceIndex, id: string): AreaBase {
  const base = index.base(id);
  if (base) return base;
  const known = index.pack.bases.map((one) => one.id).join(', ');
  throw new Refusal('UNKNOWN_BASE', {
    vi: `Không có bản đồ đơn vị ${id}. Chọn một trong: ${known}.`,
    en: `There is no map of units ${id}. Choose one of: ${known}.`,
  });
}
