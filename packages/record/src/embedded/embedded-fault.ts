export type EmbeddedFaultCode =
  'PLATFORM_NOT_SUPPORTED' | 'DATA_DIR_NOT_USABLE' | 'DATA_DIR_HELD' | 'DATABASE_NOT_STARTED' | 'BUSY_TOO_LONG';

/** Why the embedded database cannot serve, with the repair; shown to the operator as it stands. */
export class EmbeddedFault extends Error {
  override readonly name: string = 'EmbeddedFault';
  readonly code: EmbeddedFaultCode;
  readonly text: { readonly vi: string; readonly en: string };

  constructor(code: EmbeddedFaultCode, text: { vi: string; en: string }, options?: ErrorOptions) {
    super(`${text.vi}\n${text.en}`, options);
    this.code = code;
    this.text = text;
  }
}

/** PostgreSQL refuses a user whom the system has no name for, as containers often run with. */
const NAMELESS = /could not look up effective user ID/;

export function notStarted(detail: string): EmbeddedFault {
  if (NAMELESS.test(detail)) {
    return new EmbeddedFault('DATABASE_NOT_STARTED', {
      vi: 'PostgreSQL đi kèm không chạy được dưới người dùng không có tên trên máy này. Hãy chạy bằng người dùng có trong /etc/passwd, hoặc đặt DATABASE_URL.',
      en: 'The embedded PostgreSQL cannot run as a user that has no name on this machine. Run as a user listed in /etc/passwd, or set DATABASE_URL.',
    });
  }
  return new EmbeddedFault('DATABASE_NOT_STARTED', {
    vi: `Không khởi động được PostgreSQL đi kèm. Chi tiết:\n${detail}`,
    en: `The embedded PostgreSQL did not start. Details:\n${detail}`,
  });
}

/** Another live server holds the data folder. */
export class DataDirHeldFault extends EmbeddedFault {
  override readonly name = 'DataDirHeldFault';
  readonly pid: number;

  constructor(dataDir: string, pid: number, since: string) {
    super('DATA_DIR_HELD', {
      vi: `Thư mục dữ liệu ${dataDir} đang do máy chủ Lan Tỏa khác giữ (tiến trình ${String(pid)}, từ ${since}). Hãy dừng tiến trình đó, hoặc đặt LANTOA_DATA_DIR sang thư mục khác.`,
      en: `The data folder ${dataDir} is held by another Lan Tỏa server (process ${String(pid)}, since ${since}). Stop that process, or set LANTOA_DATA_DIR to another folder.`,
    });
    this.pid = pid;
  }
}
