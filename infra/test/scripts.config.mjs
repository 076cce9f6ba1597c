import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'infra', root: new URL('..', import.meta.url).pathname, include: ['scripts/**/*.test.mjs'] },
});
