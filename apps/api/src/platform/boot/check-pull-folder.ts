import { access, constants, stat } from 'node:fs/promises';
import { BootFault } from './boot-fault.ts';

/** Files are read in the folder, moved, and given their results: it must be one, and be open. @throws BootFault */
export async function checkPullFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  const isOpen = await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (found?.isDirectory() !== true || !isOpen) throw new BootFault(CLOSED);
}

const CLOSED = {
  vi: 'LANTOA_PULL_DIR: không có thư mục này, hoặc máy chủ không được đọc và ghi trong đó.',
  en: 'LANTOA_PULL_DIR: there is no such folder, or the server may not read and write in it.',
} as const;
