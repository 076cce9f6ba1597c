import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ReadModel } from '@lantoa/analytics';
import { acquireServerLock } from '@lantoa/record';
import type { CliConfig } from '../config.ts';
import { withStore } from '../record/open-store.ts';
import { askRunningServer, servedVersion } from '../record/running-server.ts';
import { numeral, type Terminal } from '../terminal/terminal.ts';

/** Read-model file of the server that runs on a data folder. */
const MODEL_FILE = 'read-model.duckdb';

/** `lantoa rebuild`: makes the read model anew from the ledger, in the running server or, without one, in its file. */
export async function rebuild(config: CliConfig, terminal: Terminal): Promise<number> {
  terminal.notice({ vi: 'Đang dựng lại mô hình đọc …', en: 'Making the read model anew …' });
  const served = await askRunningServer(config.dataDir, '/rebuild', servedVersion);
  const dataVersion = served?.dataVersion ?? (await rebuildFile(config, terminal));
  terminal.result(
    { dataVersion, source: served ? 'server' : 'file' },
    terminal.text({
      vi: `Mô hình đọc đã dựng lại, phiên bản số liệu ${dataVersion}.`,
      en: `The read model was made anew, data version ${dataVersion}.`,
    }),
  );
  return 0;
}

// The file the server will find at its next start, beside it the identity by which it knows its ledger.
async function rebuildFile(config: CliConfig, terminal: Terminal): Promise<string> {
  const lock = await acquireServerLock(config.dataDir);
  try {
    return await withStore(config, terminal, async (store) => {
      const file = path.join(config.dataDir, MODEL_FILE);
      await removeModel(config.dataDir);
      await mkdir(config.dataDir, { recursive: true });
      const model = await ReadModel.open({ file });
      try {
        for await (const batch of store.batches(0)) {
          if (batch.seq === 1) await writeFile(`${file}.ledger`, batch.recordedAt);
          await model.applyBatch(batch);
          const [vi, en] = [numeral(batch.seq, 'vi'), numeral(batch.seq, 'en')];
          terminal.progress({ vi: `lô ${vi}`, en: `batch ${en}` });
        }
        return String(model.version);
      } finally {
        await model.close();
      }
    });
  } finally {
    await lock.release();
  }
}

/** Takes the read model away; it is made again from the ledger whenever it is missing. */
export async function removeModel(dataDir: string): Promise<void> {
  for (const ending of ['', '.wal', '.ledger']) await rm(path.join(dataDir, `${MODEL_FILE}${ending}`), { force: true });
}
