import type { Config } from '../config/config.ts';
import type { BilingualText } from '@lantoa/analytics';

/** What a started server says to whoever started it: where to look and how to get in. */
export function greeting(url: string, config: Config, holdsSample: boolean): string {
  const lines = [
    { vi: `Lan Tỏa đang chạy tại ${url}`, en: `Lan Tỏa is running at ${url}` },
    ...(holdsSample && config.sample === 'on' ? [SAMPLE_SIGN_IN] : [ACCOUNT_SIGN_IN]),
    TOKEN,
  ];
  return `\n${lines.map(({ vi }) => `  ${vi}`).join('\n')}\n\n${lines.map(({ en }) => `  ${en}`).join('\n')}\n\n`;
}

const SAMPLE_SIGN_IN: BilingualText = {
  vi: 'SỐ LIỆU MẪU. Trên trang đăng nhập, chọn một vai trò là vào được, không cần mật khẩu.',
  en: 'SAMPLE DATA. On the sign-in page choose a role to enter; no password is needed.',
};

const ACCOUNT_SIGN_IN: BilingualText = {
  vi: 'Tạo tài khoản đầu tiên: npx lantoa user create --role administrator --email … --name …',
  en: 'Create the first account: npx lantoa user create --role administrator --email … --name …',
};

const TOKEN: BilingualText = {
  vi: 'Truy vấn GraphQL: npx lantoa token create --role analyst',
  en: 'GraphQL queries: npx lantoa token create --role analyst',
};
