import path from 'node:path';
import { z } from 'zod';
import type { BilingualText } from '@lantoa/analytics';
import { isLoopback } from './is-loopback.ts';
import { unsafeCombinations } from './unsafe-combinations.ts';

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
});

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
  };
  const faults = unsafeCombinations(config, {
    analyticsUrl: read.ANALYTICS_URL !== undefined,
    halfTls: (read.LANTOA_TLS_CERT === undefined) !== (read.LANTOA_TLS_KEY === undefined),
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, config };
}

function badName(name: string): BilingualText {
  const expected = EXPECTED[name as keyof typeof EXPECTED];
  return { vi: `${name}: cần ${expected.vi}.`, en: `${name}: expected ${expected.en}.` };
}
