import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@lantoa/source'] },
  ssr: { resolve: { conditions: ['@lantoa/source'] } },
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
});
