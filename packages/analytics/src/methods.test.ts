import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { MEASURES } from './contract/lists.ts';
import { METHOD_EXAMPLES } from './testing/method-examples.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, 'docs/methods');
const pages = readdirSync(folder).filter((file) => file !== 'README.md');
const textOf = (file: string) => readFileSync(path.join(folder, file), 'utf8').replaceAll(/\s+/g, ' ');
const rowsOf = (heading: string) =>
  (readFileSync(path.join(folder, 'README.md'), 'utf8').split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('.md)'))
    .map((line) => ({ names: line.split('|')[1] ?? '', page: /\(([a-z0-9-]+\.md)\)/.exec(line)?.[1] ?? '' }));

describe('the pages of the methods', () => {
  test('every measure of the catalogue has one page, and no other name is listed', () => {
    const listed = rowsOf('Measures').flatMap(({ names, page }) =>
      [...names.matchAll(/`([A-Z0-9_]+)`/g)].map(([, name = '']) => ({ name, page })),
    );
    expect(listed.map(({ name }) => name).toSorted()).toEqual([...MEASURES].toSorted());
    for (const { name, page } of listed) expect(textOf(page), `${page} tells of ${name}`).toContain(name);
  });

  test('every page is in the index, and every page of the index exists', () => {
    const linked = [...rowsOf('Measures'), ...rowsOf('Statistics'), ...rowsOf('Rules')].map(({ page }) => page);
    expect([...new Set(linked)].toSorted()).toEqual(pages.toSorted());
  });

  test.each(pages)('%s says what it defines, where it comes from and where the code is', (file) => {
    const text = textOf(file);
    for (const part of ['**Source.**', '**Code.**']) expect(text).toContain(part);
    const code = text.split('**Code.**')[1] ?? '';
    const named = [...code.matchAll(/`([^`]+)`/g)].map(([, place = '']) => place);
    expect(named).not.toEqual([]);
    expect(named.filter((place) => !existsSync(path.join(root, place)))).toEqual([]);
  });

  test('every statistic of the index has a worked example that the code computes', () => {
    const asked = new Set(rowsOf('Statistics').map(({ page }) => page));
    expect([...asked].filter((page) => !(page in METHOD_EXAMPLES))).toEqual([]);
  });

  test.each(Object.entries(METHOD_EXAMPLES))(
    'the example of %s shows what the code computes',
    async (file, compute) => {
      const example = textOf(file).split('**Example.**')[1]?.split('**Source.**')[0] ?? '';
      for (const figure of await compute()) expect(example).toContain(figure);
    },
  );
});
