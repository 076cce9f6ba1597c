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

export default defineConfig({
  plugins: [react(), persistedDocuments],
  resolve: { conditions: ['@lantoa/source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2023', manifest: true, sourcemap: false, assetsInlineLimit: 0, cssCodeSplit: true },
  server: { proxy: { '/graphql': api, '/uploads': api, '/export': api, '/health': api, '/events': api } },
});
