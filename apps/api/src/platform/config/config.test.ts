import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const read = (environment: Record<string, string>) => readConfig(environment, '/srv/lantoa');

function faultsOf(environment: Record<string, string>): string {
  const outcome = read(environment);
  return outcome.ok ? '' : outcome.faults.map((fault) => `${fault.vi}\n${fault.en}`).join('\n');
}

describe('the configuration', () => {
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
    ['an analytics cluster', { ANALYTICS_URL: 'clickhouse://db' }, 'ANALYTICS_URL'],
  ])('refuses %s', (_, environment, named) => {
    expect(faultsOf(environment)).toContain(named);
  });

  it('accepts an address of the network behind a declared proxy or with its own certificate', () => {
    expect(read({ HOST: '0.0.0.0', LANTOA_SAMPLE: '0', LANTOA_TRUSTED_PROXY: '10.0.0.0/8' }).ok).toBe(true);
    expect(read({ HOST: '::', LANTOA_SAMPLE: '0', LANTOA_TLS_CERT: 'c', LANTOA_TLS_KEY: 'k' }).ok).toBe(true);
  });
});
