import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** GraphiQL's style sheet holds its fonts as data, which the policy of the server refuses; those of the system do. */
const withoutFonts: Plugin = {
  name: 'without-fonts',
  enforce: 'pre',
  transform: (code, id) => (/graphiql.*\.css$/.test(id) ? code.replaceAll(/@font-face\s*{[^}]*}/g, '') : null),
};

/** A page of its own: what analysts load is no part of what everybody else does. */
export default defineConfig({
  base: '/graphiql/',
  plugins: [withoutFonts, react()],
  build: { target: 'es2023', sourcemap: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 1_500 },
  server: { proxy: { '/graphql': 'http://127.0.0.1:3000' } },
});
