import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENVIRONMENT_VARIABLES } from './config.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../../..');
/** Set in the image itself; a container ends no TLS, as its head says; ANALYTICS_URL leads to nothing yet. */
const NOT_PASSED = [
  'HOST',
  'PORT',
  'LANTOA_DATA_DIR',
  'LANTOA_SAMPLE',
  'LANTOA_TLS_CERT',
  'LANTOA_TLS_KEY',
  'ANALYTICS_URL',
];

let told: Readonly<Record<'compose' | 'image' | 'example' | 'documents', string>>;

beforeAll(async () => {
  const read = async (name: string) => readFile(path.join(ROOT, name), 'utf8');
  const documents = (await readdir(path.join(ROOT, 'docs'), { recursive: true })).filter((name) =>
    name.endsWith('.md'),
  );
  const texts = await Promise.all(['README.md', ...documents.map((name) => path.join('docs', name))].map(read));
  const compose = await read('docker-compose.yml');
  const image = await read('infra/docker/Dockerfile');
  told = { compose, image, example: await read('.env.example'), documents: texts.join('\n') };
});

describe('each variable that the server knows', () => {
  it.each(ENVIRONMENT_VARIABLES.filter((name) => !NOT_PASSED.includes(name)))(
    '%s reaches it in a container',
    (name) => {
      expect(told.compose).toMatch(new RegExp(`^ {6}${name}: `, 'mu'));
    },
  );

  it.each(NOT_PASSED.slice(0, 4))('%s is set in the image', (name) => {
    expect(told.image).toMatch(new RegExp(`^ENV .*\\b${name}=`, 'mu'));
  });

  it.each(ENVIRONMENT_VARIABLES)('%s is in the example', (name) => {
    expect(told.example).toMatch(new RegExp(`\\b${name}\\b`, 'u'));
  });
});

describe('each variable that is told', () => {
  it('is one that the server knows', () => {
    const passed = [...told.compose.matchAll(/^ {6}(LANTOA_[A-Z_]+):/gmu)].map(([, name]) => name);
    const examples = [...told.example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gmu)].map(([, name]) => name);
    const known = new Set(ENVIRONMENT_VARIABLES);
    expect([...passed, ...examples].filter((name) => !known.has(name ?? ''))).toEqual([]);
  });

  it('in a document, too, aside from those of other parts of the product', () => {
    const named = [...told.documents.matchAll(/`(LANTOA_[A-Z_]+)`/gu)].map(([, name]) => name ?? '');
    const unknown = [...new Set(named)].filter((name) => !ENVIRONMENT_VARIABLES.includes(name));
    expect(unknown.filter((name) => !OTHERS.has(name))).toEqual([]);
  });
});

/** Of the command line, of docker-compose.yml itself, of tests and of measurements. */
const OTHERS: ReadonlySet<string> = new Set([
  ...['LANTOA_PULL_SOURCE', 'LANTOA_URL', 'LANTOA_TOKEN', 'LANTOA_ORACLE_SEED'],
  ...['LANTOA_BENCH_FILE', 'LANTOA_BENCH_SECONDS', 'LANTOA_BENCH_DASHBOARDS'],
]);
