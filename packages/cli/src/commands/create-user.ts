import { randomInt } from 'node:crypto';
import type { Role } from '@lantoa/record';
import type { CliConfig } from '../config.ts';
import { withStore } from '../record/open-store.ts';
import { Refusal } from '../refusal.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { scopeOf } from './scope.ts';

export interface UserOptions {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation?: string;
  readonly units?: readonly string[];
  readonly passwordStdin?: boolean;
}

// Without 0, O, 1, l, I: the password is read aloud and typed by hand.
const LETTERS = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** `lantoa user create`: an account of an official. The password comes from stdin, or is made here and printed once. */
export async function createUser(config: CliConfig, terminal: Terminal, options: UserOptions): Promise<number> {
  const given = options.passwordStdin ? await passwordFromStdin() : null;
  const password = given ?? generatePassword();
  const account = await withStore(config, terminal, async (store) => {
    const scope = await scopeOf(store, terminal, options);
    return store.accounts.createUser({
      ...{ email: options.email, name: options.name, role: options.role, password },
      ...scope,
    });
  });
  const shown = given === null ? { password } : {};
  terminal.result(
    { id: account.id, email: account.email, role: account.role.toLowerCase(), ...shown },
    given === null ? `${account.email}\n${password}` : account.email,
  );
  terminal.notice(
    given === null
      ? { vi: 'Mật khẩu trên chỉ hiện một lần.', en: 'The password above is shown only once.' }
      : { vi: 'Đã tạo tài khoản.', en: 'The account was created.' },
  );
  return 0;
}

async function passwordFromStdin(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk);
  const password = text.replace(/\r?\n$/, '');
  if (password !== '') return password;
  throw new Refusal('NO_PASSWORD', {
    vi: 'Không đọc được mật khẩu từ đầu vào chuẩn. Ví dụ: lantoa user create … --password-stdin < tep-mat-khau',
    en: 'No password came on standard input. For example: lantoa user create … --password-stdin < password-file',
  });
}

/** Five groups of four: about 116 bits. */
function generatePassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 5 }, group).join('-');
}
