import type { Bilingual } from './bilingual.ts';

/** Something the command will not or cannot do, with the reason and the way on. Ends the process with code 1. */
export class Refusal extends Error {
  readonly code: string;
  readonly text: Bilingual;

  constructor(code: string, text: Bilingual, options?: ErrorOptions) {
    super(text.en, options);
    this.name = 'Refusal';
    this.code = code;
    this.text = text;
  }
}

/** What went wrong, as far as it is known, in both languages. */
export function refusalOf(fault: unknown): Refusal {
  if (fault instanceof Refusal) return fault;
  const { code, text, remedy } = fault as { code?: unknown; text?: unknown; remedy?: unknown };
  if (fault instanceof Error && typeof code === 'string') {
    if (isBilingual(text)) return new Refusal(code, withRemedy(text, remedy), { cause: fault });
    const known = SYSTEM[code];
    if (known) return new Refusal(code, known(fault.message), { cause: fault });
  }
  const detail = fault instanceof Error ? fault.message : String(fault);
  return new Refusal(
    'INTERNAL',
    {
      vi: `Lỗi ngoài dự kiến: ${detail}\nHãy chạy lại với --verbose và gửi nội dung in ra cho người phụ trách.`,
      en: `An unexpected fault: ${detail}\nRun again with --verbose and send what it prints to the maintainers.`,
    },
    { cause: fault },
  );
}

function isBilingual(text: unknown): text is Bilingual {
  const { vi, en } = (text ?? {}) as { vi?: unknown; en?: unknown };
  return typeof vi === 'string' && typeof en === 'string';
}

function withRemedy(text: Bilingual, remedy: unknown): Bilingual {
  return isBilingual(remedy) ? { vi: `${text.vi} ${remedy.vi}`, en: `${text.en} ${remedy.en}` } : text;
}

const unreachable = (detail: string): Bilingual => ({
  vi: `Không nối được tới cơ sở dữ liệu (${detail}). Hãy kiểm tra DATABASE_URL và máy chủ PostgreSQL.`,
  en: `The database cannot be reached (${detail}). Check DATABASE_URL and the PostgreSQL server.`,
});
const notPermitted = (detail: string): Bilingual => ({
  vi: `Không đủ quyền (${detail}). Hãy kiểm tra quyền của tệp hoặc thư mục.`,
  en: `Not permitted (${detail}). Check the rights of the file or folder.`,
});
// Codes of Node and PostgreSQL that an operator can do something about.
const SYSTEM: Readonly<Record<string, (detail: string) => Bilingual>> = {
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  ETIMEDOUT: unreachable,
  '28P01': unreachable,
  '28000': unreachable,
  '3D000': unreachable,
  EACCES: notPermitted,
  EPERM: notPermitted,
  ENOSPC: (detail) => ({
    vi: `Hết chỗ trên đĩa (${detail}). Hãy giải phóng dung lượng rồi chạy lại.`,
    en: `The disk is full (${detail}). Free some space and run again.`,
  }),
};
