import type { Role } from '@lantoa/record';
import type { CliConfig } from '../config.ts';
import { withStore } from '../record/open-store.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { scopeOf, type ScopeOptions } from './scope.ts';

export interface TokenOptions extends ScopeOptions {
  readonly role: Role;
  readonly name: string;
  readonly days: number;
  readonly budget?: number;
}

const DAY_MS = 86_400_000;

/** `lantoa token create`: a bearer token for programs. It is shown this once; the record keeps its hash alone. */
export async function createToken(config: CliConfig, terminal: Terminal, options: TokenOptions): Promise<number> {
  const expires = new Date(Date.now() + options.days * DAY_MS).toISOString();
  const { token } = await withStore(config, terminal, async (store) => {
    const scope = await scopeOf(store, terminal, options);
    return store.accounts.createToken({
      ...{ name: options.name, role: options.role, expires, by: 'lantoa token create' },
      budget: options.budget ?? null,
      ...scope,
    });
  });
  terminal.result({ token }, token);
  const day = expires.slice(0, 10);
  terminal.notice({
    vi: `Mã truy cập cho vai trò ${options.role.toLowerCase()}, hết hạn ${day}. Hãy cất giữ: mã chỉ hiện một lần.\nDùng: Authorization: Bearer <mã>`,
    en: `Token for the role ${options.role.toLowerCase()}, valid until ${day}. Keep it safe: it is shown only once.\nUse: Authorization: Bearer <token>`,
  });
  return 0;
}
