import type { BilingualText } from '@lantoa/analytics';
import type { Config } from './config.ts';

/** Settings that are each allowed and together would leave the record open; the server does not start with them. */
export function unsafeCombinations(
  config: Config,
  given: {
    readonly analyticsUrl: boolean;
    readonly halfTls: boolean;
    readonly halfOidc: boolean;
    readonly halfMail: boolean;
    readonly halfPull: boolean;
    readonly hasPublicUrl: boolean;
  },
): readonly BilingualText[] {
  const faults: BilingualText[] = [];
  if (given.analyticsUrl) faults.push(ANALYTICS_URL_GIVEN);
  if (given.halfTls) faults.push(HALF_TLS);
  if (given.halfOidc) faults.push(HALF_OIDC);
  if (given.halfMail) faults.push(HALF_MAIL);
  if (given.halfPull) faults.push(HALF_PULL);
  if (config.mail !== null && !given.hasPublicUrl && (!config.loopback || config.trustedProxies !== null))
    faults.push(LINKS_TO_NOWHERE);
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

const HALF_OIDC: BilingualText = {
  vi: 'LANTOA_OIDC_ISSUER, LANTOA_OIDC_CLIENT_ID và đúng một trong LANTOA_OIDC_CLIENT_SECRET, LANTOA_OIDC_CLIENT_SECRET_FILE phải đi cùng nhau.',
  en: 'LANTOA_OIDC_ISSUER, LANTOA_OIDC_CLIENT_ID and exactly one of LANTOA_OIDC_CLIENT_SECRET and LANTOA_OIDC_CLIENT_SECRET_FILE go together.',
};

const HALF_MAIL: BilingualText = {
  vi: 'LANTOA_SMTP_URL và LANTOA_MAIL_FROM phải đi cùng nhau.',
  en: 'LANTOA_SMTP_URL and LANTOA_MAIL_FROM go together.',
};

const HALF_PULL: BilingualText = {
  vi: 'LANTOA_PULL_DIR và LANTOA_PULL_ACCOUNT phải đi cùng nhau.',
  en: 'LANTOA_PULL_DIR and LANTOA_PULL_ACCOUNT go together.',
};

const LINKS_TO_NOWHERE: BilingualText = {
  vi: 'Thư nhắc có đường dẫn nên cần LANTOA_PUBLIC_URL: địa chỉ mà mọi người mở Lan Tỏa.',
  en: 'Mails carry links, so LANTOA_PUBLIC_URL is needed: the address at which people open Lan Tỏa.',
};

const SAMPLE_IN_THE_OPEN: BilingualText = {
  vi: 'Tài khoản mẫu không cần mật khẩu nên chỉ chạy trên địa chỉ nội bộ (127.0.0.1), không qua proxy. Đặt LANTOA_SAMPLE=0, hoặc bỏ HOST và LANTOA_TRUSTED_PROXY.',
  en: 'Sample accounts need no password, so they run on a loopback address (127.0.0.1) without a proxy only. Set LANTOA_SAMPLE=0, or leave out HOST and LANTOA_TRUSTED_PROXY.',
};

const PLAIN_HTTP_IN_THE_OPEN: BilingualText = {
  vi: 'HOST mở ra mạng mà không có TLS. Đặt LANTOA_TLS_CERT và LANTOA_TLS_KEY, hoặc khai báo proxy có TLS trong LANTOA_TRUSTED_PROXY.',
  en: 'HOST is open to the network without TLS. Set LANTOA_TLS_CERT and LANTOA_TLS_KEY, or declare the proxy that ends TLS in LANTOA_TRUSTED_PROXY.',
};
