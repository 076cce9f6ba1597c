import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { acquireServerLock, dropSampleRecord } from '@lantoa/record';
import type { CliConfig } from '../config.ts';
import { referenceIndex, withStore } from '../record/open-store.ts';
import { Refusal } from '../refusal.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { removeModel } from './rebuild.ts';

/** The server puts no sample data into a data folder that holds this file. */
const NO_SAMPLE_FILE = 'no-sample';

/** `lantoa reset --yes`: from a database of sample data to an empty one for real figures. Never touches a real record. */
export async function reset(config: CliConfig, terminal: Terminal, confirmed: boolean): Promise<number> {
  if (!confirmed) throw new Refusal('NOT_CONFIRMED', NOT_CONFIRMED);
  // No server may run meanwhile: it would go on answering from what is no longer there.
  const lock = await acquireServerLock(config.dataDir);
  try {
    if (!(await dropSampleRecord(config))) throw new Refusal('HOLDS_REAL_RECORDS', HOLDS_REAL_RECORDS);
    await removeModel(config.dataDir);
    await writeFile(path.join(config.dataDir, NO_SAMPLE_FILE), 'lantoa reset\n');
    const dataVersion = await withStore(config, terminal, async (store) => {
      await referenceIndex(store, terminal);
      return String(await store.latestSeq());
    });
    terminal.result({ dataVersion }, terminal.text(DONE));
    return 0;
  } finally {
    await lock.release();
  }
}

const NOT_CONFIRMED = {
  vi: 'Lệnh này xóa toàn bộ số liệu mẫu, tài khoản và mã truy cập trong cơ sở dữ liệu. Thêm --yes để xác nhận.',
  en: 'This removes all sample data, accounts and tokens of the database. Add --yes to confirm.',
};
const HOLDS_REAL_RECORDS = {
  vi: 'Cơ sở dữ liệu đã có hoạt động được nhập tay hoặc nhập từ tệp, không phải số liệu mẫu, nên không được xóa. Để bắt đầu mới, đặt LANTOA_DATA_DIR sang thư mục khác.',
  en: 'The database holds activities that were entered or imported, which are not sample data, so it is not removed. To start anew, set LANTOA_DATA_DIR to another folder.',
};
const DONE = {
  vi: 'Đã xóa số liệu mẫu. Cơ sở dữ liệu trống, sẵn sàng cho số liệu thật: npx lantoa import … ; tạo tài khoản bằng npx lantoa user create.',
  en: 'The sample data is gone. The database is empty and ready for real figures: npx lantoa import … ; create accounts with npx lantoa user create.',
};
