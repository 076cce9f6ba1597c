import type { BilingualText } from '@lantoa/analytics';
import type { Config } from './config.ts';

/** Settings that are each allowed and together would leave the record open; the server does not start with them. */
export function unsafeCombinations(
  config: Config,
  given: { readonly analyticsUrl: boolean; readonly halfTls: boolean },
): readonly BilingualText[] {
  const faults: BilingualText[] = [];
  if (given.analyticsUrl) faults.push(ANALYTICS_URL_GIVEN);
  if (given.halfTls) faults.push(HALF_TLS);
  if (config.sample === 'on' && (!config.loopback || config.trustedProxies !== null)) faults.push(SAMPLE_IN_THE_OPEN);
  if (!config.loopback && config.tls === null && config.trustedProxies === null) faults.push(PLAIN_HTTP_IN_THE_OPEN);
  return faults;
}

const ANALYTICS_URL_GIVEN: BilingualText = {
  vi: 'ANALYTICS_URL: phiên bản này chưa dùng được cụm phân tích bên ngoài. Hãy bỏ biến này để dùng DuckDB.',
  en: 'ANALYTICS_URL: this version cannot use an outside analytics cluster yet. Leave it out to use DuckDB.',
};

const HALF_TLS: BilingualText = {
  vi: 'LANTOA_TLS_CERT và LANTOA_TLS_KEY phải đi cùng nhau.',
  en: 'LANTOA_TLS_CERT and LANTOA_TLS_KEY go together.',
};

const SAMPLE_IN_THE_OPEN: BilingualText = {
  vi: 'Tài khoản mẫu không cần mật khẩu nên chỉ chạy trên địa chỉ nội bộ (127.0.0.1), không qua proxy. Đặt LANTOA_SAMPLE=0, hoặc bỏ HOST và LANTOA_TRUSTED_PROXY.',
  en: 'Sample accounts need no password, so they run on a loopback address (127.0.0.1) without a proxy only. Set LANTOA_SAMPLE=0, or leave out HOST and LANTOA_TRUSTED_PROXY.',
};

const PLAIN_HTTP_IN_THE_OPEN: BilingualText = {
  vi: 'HOST mở ra mạng mà không có TLS. Đặt LANTOA_TLS_CERT và LANTOA_TLS_KEY, hoặc khai báo proxy có TLS trong LANTOA_TRUSTED_PROXY.',
  en: 'HOST is open to the network without TLS. Set LANTOA_TLS_CERT and LANTOA_TLS_KEY, or declare the proxy that ends TLS in LANTOA_TRUSTED_PROXY.',
};
