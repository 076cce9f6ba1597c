import path from 'node:path';
import { z } from 'zod';
import type { BilingualText } from '@lantoa/analytics';
import { isLoopback } from './is-loopback.ts';
import { isIssuer } from './is-issuer.ts';
import { isMailServer, mailConfig, type MailConfig } from './mail-config.ts';
import { areNetworks, networksOf } from './networks.ts';
import { isPublicUrl } from './is-public-url.ts';
import { unsafeCombinations } from './unsafe-combinations.ts';

/** Where people sign in beside passwords. */
export interface ProviderConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** One of the two. */
  readonly clientSecret: string | null;
  readonly clientSecretFile: string | null;
  /** What the button on the sign-in page says. */
  readonly label: string;
}

/** A folder whose files are imported by themselves. */
export interface PullConfig {
  readonly folder: string;
  /** E-mail address of the account in whose name, with whose rights and for whose body they are. */
  readonly account: string;
}

/** What the operator decides; read once at start. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** null: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** `on` seeds a database that holds no records, and offers the sample sign-in. */
  readonly sample: 'on' | 'off';
  /** Addresses of proxies whose X-Forwarded headers count; null: none. */
  readonly trustedProxies: readonly string[] | null;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  readonly loopback: boolean;
  /** Seals the secrets of second steps; null: a key file in `dataDir`. */
  readonly sealKey: Buffer | null;
  /** null: passwords alone. */
  readonly oidc: ProviderConfig | null;
  /** null: nothing is sent by mail. */
  readonly mail: MailConfig | null;
  /** Where people open the product, without a slash at the end; links in mails begin with it. */
  readonly publicUrl: string;
  /** null: no folder is watched. */
  readonly pull: PullConfig | null;
  /** Networks within the house that webhooks may connect to; the open network they may. */
  readonly webhookNetworks: readonly string[];
}

export type ConfigOutcome =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly faults: readonly BilingualText[] };

type Environment = Readonly<Record<string, string | undefined>>;

const DATABASE_SCHEMES = /^postgres(ql)?:\/\//i;

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/)
    .default('127.0.0.1'),
  DATABASE_URL: z.string().regex(DATABASE_SCHEMES).optional(),
  ANALYTICS_URL: z.string().optional(),
  LANTOA_DATA_DIR: z.string().default('.lantoa'),
  LANTOA_SAMPLE: z.enum(['0', '1']).optional(),
  LANTOA_TRUSTED_PROXY: z
    .string()
    .regex(/^[0-9a-fA-F.:/, ]+$/)
    .optional(),
  LANTOA_TLS_CERT: z.string().optional(),
  LANTOA_TLS_KEY: z.string().optional(),
  LANTOA_SEAL_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/)
    .optional(),
  LANTOA_OIDC_ISSUER: z.string().refine(isIssuer).optional(),
  LANTOA_OIDC_CLIENT_ID: z.string().optional(),
  LANTOA_OIDC_CLIENT_SECRET: z.string().optional(),
  LANTOA_OIDC_CLIENT_SECRET_FILE: z.string().optional(),
  LANTOA_OIDC_LABEL: z.string().max(60).optional(),
  LANTOA_SMTP_URL: z.string().refine(isMailServer).optional(),
  LANTOA_MAIL_FROM: z
    .string()
    .max(254)
    .regex(/^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$/)
    .optional(),
  LANTOA_PUBLIC_URL: z.string().refine(isPublicUrl).optional(),
  LANTOA_PULL_DIR: z.string().optional(),
  LANTOA_PULL_ACCOUNT: z
    .string()
    .max(254)
    .regex(/^[^\s@]+@[^\s@]+$/)
    .optional(),
  LANTOA_WEBHOOK_NETWORKS: z.string().refine(areNetworks).optional(),
});

/** The variables that the server knows. */
export const ENVIRONMENT_VARIABLES: readonly string[] = Object.keys(environmentSchema.shape);

const EXPECTED: Readonly<Record<keyof typeof environmentSchema.shape, BilingualText>> = {
  PORT: { vi: 'một số từ 0 đến 65535', en: 'a number from 0 to 65535' },
  HOST: { vi: 'một tên máy hoặc địa chỉ', en: 'a host name or an address' },
  DATABASE_URL: { vi: 'địa chỉ bắt đầu bằng postgres://', en: 'a URL that starts with postgres://' },
  ANALYTICS_URL: { vi: 'để trống', en: 'left out' },
  LANTOA_DATA_DIR: { vi: 'một thư mục', en: 'a folder' },
  LANTOA_SAMPLE: { vi: '0 hoặc 1', en: '0 or 1' },
  LANTOA_TRUSTED_PROXY: {
    vi: 'địa chỉ IP hoặc dải CIDR, cách nhau bằng dấu phẩy',
    en: 'IP addresses or CIDR ranges, separated by commas',
  },
  LANTOA_TLS_CERT: { vi: 'một tệp', en: 'a file' },
  LANTOA_TLS_KEY: { vi: 'một tệp', en: 'a file' },
  LANTOA_SEAL_KEY: { vi: '32 byte viết bằng base64', en: '32 bytes in base64' },
  LANTOA_OIDC_ISSUER: {
    vi: 'địa chỉ https:// (http:// chỉ trên chính máy này)',
    en: 'an https:// address (http:// on this machine only)',
  },
  LANTOA_OIDC_CLIENT_ID: { vi: 'mã ứng dụng', en: 'the id of the client' },
  LANTOA_OIDC_CLIENT_SECRET: { vi: 'một bí mật', en: 'a secret' },
  LANTOA_OIDC_CLIENT_SECRET_FILE: { vi: 'một tệp', en: 'a file' },
  LANTOA_OIDC_LABEL: { vi: 'tối đa 60 ký tự', en: 'at most 60 characters' },
  LANTOA_SMTP_URL: {
    vi: 'địa chỉ smtp:// hoặc smtps://, ví dụ smtps://ten:matkhau@thu.co-quan.vn',
    en: 'an smtp:// or smtps:// address, such as smtps://name:password@mail.office.vn',
  },
  LANTOA_MAIL_FROM: { vi: 'một địa chỉ thư điện tử', en: 'an e-mail address' },
  LANTOA_PUBLIC_URL: {
    vi: 'địa chỉ https:// mà mọi người mở (http:// chỉ trên chính máy này)',
    en: 'the https:// address that people open (http:// on this machine only)',
  },
  LANTOA_PULL_DIR: { vi: 'một thư mục', en: 'a folder' },
  LANTOA_PULL_ACCOUNT: { vi: 'địa chỉ thư điện tử của một tài khoản', en: 'the e-mail address of an account' },
  LANTOA_WEBHOOK_NETWORKS: {
    vi: 'địa chỉ IP hoặc dải CIDR, cách nhau bằng dấu phẩy',
    en: 'IP addresses or CIDR ranges, separated by commas',
  },
};

/**
 * Reads the environment. Every bad name is listed, and no value is ever repeated: it may hold a secret.
 * An empty variable counts as absent; a relative data folder lies below the repository, wherever the server is started from.
 */
export function readConfig(environment: Environment, repository: string): ConfigOutcome {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
    return { ok: false, faults: [...names].map(badName) };
  }
  const read = parsed.data;
  const config: Config = {
    host: read.HOST,
    port: read.PORT,
    databaseUrl: read.DATABASE_URL ?? null,
    dataDir: path.resolve(repository, read.LANTOA_DATA_DIR),
    sample: (read.LANTOA_SAMPLE ?? (read.DATABASE_URL === undefined ? '1' : '0')) === '1' ? 'on' : 'off',
    trustedProxies: read.LANTOA_TRUSTED_PROXY?.split(',').map((address) => address.trim()) ?? null,
    tls:
      read.LANTOA_TLS_CERT !== undefined && read.LANTOA_TLS_KEY !== undefined
        ? { certFile: read.LANTOA_TLS_CERT, keyFile: read.LANTOA_TLS_KEY }
        : null,
    loopback: isLoopback(read.HOST),
    sealKey: read.LANTOA_SEAL_KEY === undefined ? null : Buffer.from(read.LANTOA_SEAL_KEY, 'base64'),
    oidc: providerOf(read),
    mail: mailOf(read),
    publicUrl: publicUrlOf(read),
    pull: pullOf(read, repository),
    webhookNetworks: networksOf(read.LANTOA_WEBHOOK_NETWORKS ?? ''),
  };
  const faults = unsafeCombinations(config, {
    analyticsUrl: read.ANALYTICS_URL !== undefined,
    halfTls: (read.LANTOA_TLS_CERT === undefined) !== (read.LANTOA_TLS_KEY === undefined),
    halfOidc: isHalf(read),
    halfPull: isGiven(read.LANTOA_PULL_DIR) !== isGiven(read.LANTOA_PULL_ACCOUNT),
    halfMail: isGiven(read.LANTOA_SMTP_URL) !== isGiven(read.LANTOA_MAIL_FROM),
    hasPublicUrl: isGiven(read.LANTOA_PUBLIC_URL),
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, config };
}

type Read = z.infer<typeof environmentSchema>;

function providerOf(read: Read): ProviderConfig | null {
  const { LANTOA_OIDC_ISSUER: issuer, LANTOA_OIDC_CLIENT_ID: clientId } = read;
  if (issuer === undefined || clientId === undefined) return null;
  return {
    ...{ issuer, clientId, clientSecret: read.LANTOA_OIDC_CLIENT_SECRET ?? null },
    clientSecretFile: read.LANTOA_OIDC_CLIENT_SECRET_FILE ?? null,
    label: read.LANTOA_OIDC_LABEL ?? new URL(issuer).hostname,
  };
}

function mailOf({ LANTOA_SMTP_URL: url, LANTOA_MAIL_FROM: from }: Read): MailConfig | null {
  return url === undefined || from === undefined ? null : mailConfig(url, from);
}

function pullOf(
  { LANTOA_PULL_DIR: folder, LANTOA_PULL_ACCOUNT: account }: Read,
  repository: string,
): PullConfig | null {
  return folder === undefined || account === undefined ? null : { folder: path.resolve(repository, folder), account };
}

function publicUrlOf({ LANTOA_PUBLIC_URL: given, LANTOA_TLS_CERT: certificate, HOST, PORT }: Read): string {
  const scheme = certificate === undefined ? 'http' : 'https';
  const host = HOST.includes(':') ? `[${HOST}]` : HOST;
  return given?.replace(/\/+$/, '') ?? `${scheme}://${host}:${String(PORT)}`;
}

/** Issuer, client and one secret go together; a label alone means nothing. */
function isHalf(read: Read): boolean {
  const secrets = [read.LANTOA_OIDC_CLIENT_SECRET, read.LANTOA_OIDC_CLIENT_SECRET_FILE].filter(isGiven).length;
  const given = [read.LANTOA_OIDC_ISSUER, read.LANTOA_OIDC_CLIENT_ID].filter(isGiven).length;
  if (given === 0 && secrets === 0) return read.LANTOA_OIDC_LABEL !== undefined;
  return given !== 2 || secrets !== 1;
}

function isGiven(value: string | undefined): boolean {
  return value !== undefined;
}

function badName(name: string): BilingualText {
  const expected = EXPECTED[name as keyof typeof EXPECTED];
  return { vi: `${name}: cần ${expected.vi}.`, en: `${name}: expected ${expected.en}.` };
}
