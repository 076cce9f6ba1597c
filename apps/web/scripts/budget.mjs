// Gzip size of the JavaScript that a first visit to `/` loads before the first key figure, from the production build.
// Everything that entry and overview page import statically counts; what they import on demand (charts) does not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 200;
const ROUTES = {
  '/': ['index.html', 'src/app/overview/overview-page.tsx'],
  '/entry': ['index.html', 'src/features/entry/entry-page.tsx'],
  '/import': ['index.html', 'src/features/import-report/import-page.tsx'],
};

const dist = join(import.meta.dirname, '../dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));

function closure(keys) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    if (!manifest[key]) throw new Error(`budget: the build has no ${key}; run "npm run build" first`);
    seen.add(key);
    for (const imported of manifest[key].imports ?? []) visit(imported);
  };
  keys.forEach(visit);
  return [...seen];
}

let failed = false;
for (const [route, keys] of Object.entries(ROUTES)) {
  const rows = closure(keys)
    .map((key) => manifest[key].file)
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, kb: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000 }))
    .sort((a, b) => b.kb - a.kb);
  const total = rows.reduce((sum, row) => sum + row.kb, 0);
  const over = total > LIMIT_KB;
  failed ||= over;
  console.log(`${route}  ${total.toFixed(1)} kB gzip of ${LIMIT_KB} kB${over ? '  OVER BUDGET' : ''}`);
  for (const row of rows) console.log(`  ${row.kb.toFixed(1).padStart(6)} kB  ${row.file}`);
}
process.exit(failed ? 1 : 0);
