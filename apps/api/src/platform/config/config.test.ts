import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const read = (environment: Record<string, string>) => readConfig(environment, '/srv/lantoa');

function faultsOf(environment: Record<string, string>): string {
  const outcome = read(environment);
  return outcome.ok ? '' : outcome.faults.map((fault) => `${fault.vi}\n${fault.en}`).join('\n');
}

const PROVIDER = {
  LANTOA_OIDC_ISSUER: 'https://id.example.org',
  LANTOA_OIDC_CLIENT_ID: 'lantoa',
  LANTOA_OIDC_CLIENT_SECRET: 'secret',
};

const MAIL = { LANTOA_SMTP_URL: 'smtp://127.0.0.1:2525', LANTOA_MAIL_FROM: 'lantoa@example.org' };

describe('the configuration', () => {
  it('knows the identity provider, on this machine also without TLS', () => {
    const given = read({ ...PROVIDER, LANTOA_OIDC_ISSUER: 'http://127.0.0.1:4000', LANTOA_OIDC_LABEL: 'SSO' });
    expect(given.ok && given.config.oidc).toEqual({
      ...{ issuer: 'http://127.0.0.1:4000', clientId: 'lantoa', clientSecret: 'secret', clientSecretFile: null },
      label: 'SSO',
    });
  });

  it('knows the mail server; a password leaves this machine encrypted or not at all', () => {
    const given = read({ ...MAIL, LANTOA_SMTP_URL: 'smtp://nhac%40:m%C3%A3@thu.example.org' });
    expect(given.ok && given.config.mail).toEqual({
      ...{ host: 'thu.example.org', port: 587, isSecure: false, needsTls: true, from: 'lantoa@example.org' },
      account: { user: 'nhac@', password: 'mã' },
    });
    const near = read({ ...MAIL, LANTOA_SMTP_URL: 'smtps://[::1]', LANTOA_PUBLIC_URL: 'https://lantoa.example.org/' });
    expect(near.ok && near.config).toMatchObject({
      mail: { host: '::1', port: 465, isSecure: true, needsTls: false, account: null },
      publicUrl: 'https://lantoa.example.org',
    });
  });

  it.each([
    ...['http://thu.example.org', 'smtp://', 'smtp://thu.example.org/inbox', 'smtp://a@thu.example.org', 'thu'],
    ...['smtp://thu.example.org?tls.rejectUnauthorized=false', 'smtp://a:%zz@thu.example.org'],
  ])('refuses %s as a mail server, and does not repeat it', (LANTOA_SMTP_URL) => {
    const told = faultsOf({ ...MAIL, LANTOA_SMTP_URL });
    expect(told).toMatch(/^LANTOA_SMTP_URL: cần/);
    expect(told).not.toContain('zz');
  });

  it.each(['a@b.vn\r\nBcc: c@d.vn', 'Lan Tỏa <a@b.vn>', 'a@b.vn,c@d.vn', 'a'])('refuses %j as sender', (from) => {
    expect(faultsOf({ ...MAIL, LANTOA_MAIL_FROM: from })).toMatch(/^LANTOA_MAIL_FROM: cần/);
  });

  it('takes networks of addresses and ranges, and no names', () => {
    const given = read({ LANTOA_WEBHOOK_NETWORKS: '10.20.0.0/16, ::1' });
    expect(given.ok && given.config.webhookNetworks).toEqual(['10.20.0.0/16', '::1']);
    for (const LANTOA_WEBHOOK_NETWORKS of ['localhost', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8'])
      expect(faultsOf({ LANTOA_WEBHOOK_NETWORKS })).toMatch(/^LANTOA_WEBHOOK_NETWORKS: cần/);
  });

  it('watches a folder in the name of an account, of both or of neither', () => {
    const given = read({ LANTOA_PULL_DIR: 'den', LANTOA_PULL_ACCOUNT: 'so@example.org' });
    expect(given.ok && given.config.pull).toEqual({ folder: '/srv/lantoa/den', account: 'so@example.org' });
    expect(faultsOf({ LANTOA_PULL_DIR: '/den' })).toMatch(/go together/);
    expect(faultsOf({ LANTOA_PULL_DIR: '/den', LANTOA_PULL_ACCOUNT: 'nobody' })).toMatch(/^LANTOA_PULL_ACCOUNT: cần/);
    const neither = read({});
    expect(neither.ok && neither.config.pull).toBeNull();
  });

  it('asks for sender and server together, and for the address of links where others reach the server', () => {
    expect(faultsOf({ LANTOA_MAIL_FROM: 'lantoa@example.org' })).toMatch(/go together/);
    const proxy = { LANTOA_TRUSTED_PROXY: '10.0.0.1', LANTOA_SAMPLE: '0' };
    expect(faultsOf({ ...MAIL, ...proxy })).toMatch(/LANTOA_PUBLIC_URL is needed/);
    expect(faultsOf({ ...MAIL, ...proxy, LANTOA_PUBLIC_URL: 'https://lantoa.example.org' })).toBe('');
    expect(faultsOf({ LANTOA_PUBLIC_URL: 'http://lantoa.example.org' })).toMatch(/^LANTOA_PUBLIC_URL: cần/);
  });

  it('serves the sample on loopback from an embedded database when nothing is set', () => {
    expect(read({})).toEqual({
      ok: true,
      config: {
        host: '127.0.0.1',
        port: 3000,
        databaseUrl: null,
        dataDir: '/srv/lantoa/.lantoa',
        sample: 'on',
        trustedProxies: null,
        tls: null,
        loopback: true,
        sealKey: null,
        oidc: null,
        mail: null,
        publicUrl: 'http://127.0.0.1:3000',
        pull: null,
        webhookNetworks: [],
      },
    });
  });

  it('puts a relative data folder below the repository, wherever the server is started from', () => {
    const outcome = read({ LANTOA_DATA_DIR: 'data' });
    expect(outcome.ok && outcome.config.dataDir).toBe('/srv/lantoa/data');
  });

  it('seeds nothing in a database of the operator unless asked to', () => {
    const own = read({ DATABASE_URL: 'postgres://db/lantoa' });
    expect(own.ok && own.config.sample).toBe('off');
    const asked = read({ DATABASE_URL: 'postgres://db/lantoa', LANTOA_SAMPLE: '1' });
    expect(asked.ok && asked.config.sample).toBe('on');
  });

  it('counts an empty variable as absent', () => {
    const outcome = read({ PORT: '', DATABASE_URL: '' });
    expect(outcome.ok && outcome.config.port).toBe(3000);
  });

  it('names every bad variable and repeats no value', () => {
    const said = faultsOf({ PORT: 'secret-port', LANTOA_SAMPLE: 'secret-maybe', DATABASE_URL: 'mysql://secret' });
    for (const name of ['PORT', 'LANTOA_SAMPLE', 'DATABASE_URL']) expect(said).toContain(name);
    expect(said).not.toContain('secret');
  });

  it.each([
    ['sample accounts open to the network', { HOST: '0.0.0.0', LANTOA_TRUSTED_PROXY: '10.0.0.1' }, 'LANTOA_SAMPLE=0'],
    ['sample accounts behind a proxy', { LANTOA_TRUSTED_PROXY: '127.0.0.1' }, 'LANTOA_SAMPLE=0'],
    ['plain http open to the network', { HOST: '0.0.0.0', LANTOA_SAMPLE: '0' }, 'LANTOA_TLS_CERT'],
    ['a certificate without its key', { LANTOA_TLS_CERT: 'cert.pem' }, 'LANTOA_TLS_KEY'],
    ['a provider without a client', { LANTOA_OIDC_ISSUER: 'https://id.example.org' }, 'LANTOA_OIDC_CLIENT_ID'],
    ['a provider over plain http', { ...PROVIDER, LANTOA_OIDC_ISSUER: 'http://id.example.org' }, 'LANTOA_OIDC_ISSUER'],
    ['two secrets of a provider', { ...PROVIDER, LANTOA_OIDC_CLIENT_SECRET_FILE: 'x' }, 'exactly one'],
    ['a button that leads nowhere', { LANTOA_OIDC_LABEL: 'SSO' }, 'LANTOA_OIDC_ISSUER'],
    ['an analytics cluster', { ANALYTICS_URL: 'clickhouse://db' }, 'ANALYTICS_URL'],
  ])('refuses %s', (_, environment, named) => {
    expect(faultsOf(environment)).toContain(named);
  });

  it('accepts an address of the network behind a declared proxy or with its own certificate', () => {
    expect(read({ HOST: '0.0.0.0', LANTOA_SAMPLE: '0', LANTOA_TRUSTED_PROXY: '10.0.0.0/8' }).ok).toBe(true);
    expect(read({ HOST: '::', LANTOA_SAMPLE: '0', LANTOA_TLS_CERT: 'c', LANTOA_TLS_KEY: 'k' }).ok).toBe(true);
  });
});
