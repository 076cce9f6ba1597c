import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** The host of the page is kept: the API takes no mutation from an origin other than its own. */
const api = { target: 'http://127.0.0.1:3000', changeOrigin: false };

/** The texts of the documents by their hash go beside the built pages: the API reads them at start. */
const persistedDocuments: Plugin = {
  name: 'persisted-documents',
  generateBundle() {
    const source = readFileSync(new URL('src/gql/persisted-documents.json', import.meta.url));
    this.emitFile({ type: 'asset', fileName: 'persisted-documents.json', source });
  },
};

/**
 * The generator writes all documents into one module, which the first page would load whole. In the build each becomes a
 * module of its own, so that a page loads the documents that it sends.
 */
const documentsApart: Plugin = {
  name: 'documents-apart',
  apply: 'build',
  enforce: 'pre',
  load(id) {
    const [file, only] = id.split('?only=');
    if (!file?.endsWith('/src/gql/graphql.ts')) return null;
    const code = only === undefined ? exportsOf(file) : (documentsOf(file).get(only) ?? '');
    return { code, moduleType: 'ts', moduleSideEffects: false };
  },
};

const exportsOf = (file: string) =>
  [...documentsOf(file).keys()].map((name) => `export { ${name} } from '${file}?only=${name}';`).join('\n');

/** The declarations of the documents by name: the generator writes each on one line. */
const documentsOf = (file: string) =>
  new Map(
    Array.from(readFileSync(file, 'utf8').matchAll(/^export const (\w+) = .*$/gmu), ([line, name = '']) => [
      name,
      line,
    ]),
  );

/**
 * Libraries that every page needs whole, although pages that come later use them, too: apart from the entry they would come
 * in a dozen small files, each compressed by itself.
 */
const FRAME =
  /node_modules\/(?:graphql\/(?:language\/(?:ast|characterClasses|blockString|printString|reducer|printer|kinds|visitor)|jsutils\/(?:inspect|devAssert))\.mjs|@apollo\/client\/(?!react)|rxjs\/|@wry\/|use-sync-external-store\/|@tanstack\/(?:router-core|history|react-router|react-store|store)\/|react\/|react-dom\/|scheduler\/)/;

/**
 * What most pages share goes in one file: apart, the overview alone came in 36, and asking for each costs a slow device
 * more than its bytes.
 */
const SHARED = /\/src\/(?:components|figures|language|reference|failure|session|gql)\//;
const MOST_PAGES = 14;

export default defineConfig({
  plugins: [react(), documentsApart, persistedDocuments],
  // rxjs answers to `es2015` with classes of today; without it its build for old browsers comes along, helpers and all.
  resolve: { conditions: ['@lantoa/source', 'es2015', 'module', 'browser', 'development|production'] },
  build: {
    ...{ target: 'es2023', manifest: true, sourcemap: false, assetsInlineLimit: 0, cssCodeSplit: true },
    // Every browser that runs this target preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'frame', test: FRAME },
            { name: 'shared', test: SHARED, minShareCount: MOST_PAGES },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': api, '/uploads': api, '/export': api, '/health': api, '/events': api } },
});
