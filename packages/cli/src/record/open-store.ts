import { ReferenceIndex } from '@lantoa/domain';
import { openRecord, type RecordStore } from '@lantoa/record';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import type { CliConfig } from '../config.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Opens the record, beside a running server or alone, for as long as the work takes. */
export async function withStore<Result>(
  config: CliConfig,
  terminal: Terminal,
  work: (store: RecordStore) => Promise<Result>,
): Promise<Result> {
  const store = await openRecord(
    {
      ...config,
      log: ({ level, code, message }) => {
        if (level === 'info') terminal.detail(`${code}: ${message}`);
        else terminal.notice({ vi: `${code}: ${message}`, en: `${code}: ${message}` });
      },
    },
    { migrate: true },
  );
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The reference data in force; an empty ledger gets the Lạng Sơn pack first. Sample data is the server's affair, never ours. */
export async function referenceIndex(store: RecordStore, terminal: Terminal): Promise<ReferenceIndex> {
  const present = await store.readReference();
  if (present) return new ReferenceIndex(present);
  const pack = await loadReferencePack(langSonPackFolder());
  await store.loadReference(pack, { isSample: false });
  terminal.notice({ vi: `Đã nạp bộ danh mục: ${pack.vi}.`, en: `Loaded the reference pack: ${pack.en}.` });
  return new ReferenceIndex(pack);
}
