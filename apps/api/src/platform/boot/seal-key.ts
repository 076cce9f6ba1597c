import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config/config.ts';
import { BootFault } from './boot-fault.ts';

const BYTES = 32;

/**
 * The key that seals the secrets of second steps: `LANTOA_SEAL_KEY`, or a file of the data folder made at the first start,
 * so that a copy of the database alone opens nothing.
 * @throws BootFault where the file holds something else; a new key would shut everybody out who has a second step
 */
export async function sealKeyOf({ sealKey, dataDir }: Config): Promise<Buffer> {
  if (sealKey !== null) return sealKey;
  const file = path.join(dataDir, 'seal.key');
  const fresh = randomBytes(BYTES).toString('base64');
  const isMade = await makeOnce(file, fresh);
  const key = Buffer.from(isMade ? fresh : await readFile(file, 'utf8'), 'base64');
  if (key.length === BYTES) return key;
  throw new BootFault({
    vi: `Tệp ${file} không còn là khóa niêm phong. Khôi phục tệp từ bản sao lưu; nếu đã mất, xóa tệp rồi đặt lại bước xác nhận thứ hai cho từng tài khoản.`,
    en: `The file ${file} is no seal key any more. Restore it from a backup; if it is lost, remove it and reset the second step of each account.`,
  });
}

/** False where the file was there before. */
async function makeOnce(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false;
    throw fault;
  }
}
