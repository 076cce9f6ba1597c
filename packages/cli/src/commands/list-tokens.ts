import type { TokenInfo } from '@lantoa/record';
import type { Bilingual } from '../bilingual.ts';
import type { CliConfig } from '../config.ts';
import { withStore } from '../record/open-store.ts';
import { columns } from '../terminal/columns.ts';
import type { Terminal } from '../terminal/terminal.ts';

const STATES: Readonly<Record<TokenInfo['state'], Bilingual>> = {
  active: { vi: 'còn hiệu lực', en: 'active' },
  expired: { vi: 'hết hạn', en: 'expired' },
  revoked: { vi: 'đã thu hồi', en: 'revoked' },
};

/** `lantoa token list`: every token with its scope and state, newest first; the secret itself is kept nowhere. */
export async function listTokens(config: CliConfig, terminal: Terminal): Promise<number> {
  const tokens = await withStore(config, terminal, (store) => store.accounts.tokens());
  const t = (vi: string, en: string) => terminal.text({ vi, en });
  const header = [
    t('Mã số', 'Id'),
    t('Vai trò', 'Role'),
    t('Trạng thái', 'State'),
    t('Hết hạn', 'Expires'),
    t('Mỗi giờ', 'An hour'),
    t('Phạm vi', 'Scope'),
    t('Tên', 'Name'),
  ];
  const rows = tokens.map(({ id, role, state, expiresAt, budget, organisation, units, name }) => [
    id,
    role.toLowerCase(),
    terminal.text(STATES[state]),
    expiresAt?.slice(0, 10) ?? '–',
    budget === null ? '–' : String(budget),
    [organisation, ...units].filter((part) => part !== null).join(' '),
    name,
  ]);
  terminal.result(
    { tokens: tokens.map(({ role, ...rest }) => ({ ...rest, role: role.toLowerCase() })) },
    rows.length === 0 ? t('Chưa có mã truy cập nào.', 'There is no token yet.') : columns(header, rows),
  );
  return 0;
}
