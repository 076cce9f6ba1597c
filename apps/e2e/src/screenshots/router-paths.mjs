import { readFile } from 'node:fs/promises';
import path from 'node:path';

const ROUTER = path.resolve(import.meta.dirname, '../../../web/src/app/router.tsx');
const ROUTE = /const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*path: '([^']+)'/g;

/**
 * Every address of the web app, read from the source of its router. Throws when a route is written in a form that is
 * not understood here: better no pictures than pictures that leave one out in silence.
 * @returns {Promise<string[]>}
 */
export async function routerPaths() {
  const source = await readFile(ROUTER, 'utf8');
  const routes = [...source.matchAll(ROUTE)].map(([, name, parent, own]) => ({ name, parent, own }));
  const written = source.match(/= createRoute\(/g)?.length ?? 0;
  if (written === 0 || written !== routes.length)
    throw new Error(`screenshots: ${written} routes stand in router.tsx, ${routes.length} were understood`);
  const pathOf = ({ parent, own }) => {
    const above = routes.find(({ name }) => name === parent);
    return above ? `${pathOf(above)}${own === '/' ? '' : own}` : own;
  };
  return [...new Set(routes.map(pathOf))];
}
