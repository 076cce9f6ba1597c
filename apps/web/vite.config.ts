import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@lantoa/source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2023', manifest: true, sourcemap: false, assetsInlineLimit: 0, cssCodeSplit: true },
  server: { proxy: { '/graphql': api, '/uploads': api, '/export': api, '/health': api, '/events': api } },
});
