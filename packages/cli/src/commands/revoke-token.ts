import type { CliConfig } from '../config.ts';
import { withStore } from '../record/open-store.ts';
import { Refusal } from '../refusal.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `lantoa token revoke ID`: the token opens nothing any more; a running server sees it within a second. */
export async function revokeToken(config: CliConfig, terminal: Terminal, id: string): Promise<number> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const revoked = isId && (await withStore(config, terminal, (store) => store.accounts.revokeToken(id)));
  if (!revoked) {
    throw new Refusal('UNKNOWN_TOKEN', {
      vi: `Không có mã truy cập "${id}" đang dùng. Xem mã số bằng: lantoa token list`,
      en: `There is no token "${id}" that could be revoked. See the ids with: lantoa token list`,
    });
  }
  terminal.result({ id, revoked: true }, id);
  terminal.notice({ vi: 'Đã thu hồi mã truy cập.', en: 'The token was revoked.' });
  return 0;
}
