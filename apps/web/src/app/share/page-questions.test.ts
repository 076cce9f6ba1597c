import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { OF_PAGES } from './page-questions.ts';

const SOURCES = path.resolve(import.meta.dirname, '../..');
const FOLDERS = [
  ...['app/overview', 'app/coverage', 'app/pack', 'features/comparison', 'features/mandate', 'features/observances'],
  ...['features/breakdowns', 'features/explore'],
];
/** Records of bodies and accounts, which no link shows, and texts to be copied, which no page asks. */
const LEFT_OUT = ['MandatePlans', 'ObservanceStandings', 'SavedViews', 'Gaps', 'Silences'];

it('a link keeps every question that the pages of figures ask, but those that it may not show', () => {
  const asked = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(SOURCES, folder))
      .filter((file) => file.endsWith('.graphql'))
      .flatMap((file) => [...readFileSync(path.join(SOURCES, folder, file), 'utf8').matchAll(/^query (\w+)/gm)]),
  ).flatMap(([, name = '']) => name);
  expect(asked.filter((name) => !OF_PAGES.has(name)).toSorted()).toEqual(LEFT_OUT.toSorted());
});
