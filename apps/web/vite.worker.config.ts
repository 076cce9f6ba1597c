import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

const dist = new URL('dist/', import.meta.url);
/** What a visit without a line needs: the shell, entering, and what either fetches later. */
const ROOTS = [
  'src/features/entry/entry-page.tsx',
  'src/app/offline-keeper.tsx',
  'src/app/live-updates.tsx',
  'src/app/sign-out.tsx',
  'src/outbox/kept-answers.ts',
];

/** Files of the build that entering needs. The shell knows every page: of those only entering goes along. */
function filesOfEntering(): readonly string[] {
  const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')) as Record<string, Chunk>;
  const chunkOf = (key: string): Chunk => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`service worker: the build has no ${key}`);
    return chunk;
  };
  const shell = new Set<string>();
  const visit = (key: string, seen: Set<string>, isStatic: boolean) => {
    if (seen.has(key)) return;
    seen.add(key);
    const { imports = [], dynamicImports = [] } = chunkOf(key);
    const later = isStatic || shell.has(key) ? [] : dynamicImports;
    for (const next of [...imports, ...later]) visit(next, seen, isStatic);
  };
  visit('index.html', shell, true);
  const all = new Set<string>();
  for (const root of ['index.html', ...ROOTS]) visit(root, all, false);
  const named = [...all].flatMap((key) => {
    const { file, css = [], assets = [] } = chunkOf(key);
    return [file, ...css, ...assets];
  });
  const built = new Set(named.filter((file) => !file.endsWith('.html')).map((file) => `/${file}`));
  const own = readdirSync(new URL('public/', import.meta.url)).map((file) => `/${file}`);
  return [...built, ...own].toSorted();
}

/** Reads the first build when the second begins, and not before: tools that only look at this file need no build. */
const firstBuild: Plugin = {
  name: 'first-build',
  config: () => {
    const files = filesOfEntering();
    const page = readFileSync(new URL('index.html', dist));
    const build = createHash('sha256').update(page).update(files.join()).digest('hex').slice(0, 12);
    return { define: { BUILD: JSON.stringify(build), FILES: JSON.stringify(files) } };
  },
};

/** The second build: the service worker, one plain script that knows the files of the first. */
export default defineConfig({
  publicDir: false,
  plugins: [firstBuild],
  build: {
    target: 'es2023',
    emptyOutDir: false,
    sourcemap: false,
    lib: {
      entry: 'src/service-worker/service-worker.ts',
      formats: ['iife'],
      name: 'worker',
      fileName: () => 'service-worker.js',
    },
  },
});
