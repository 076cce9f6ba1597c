import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@lantoa/source'] },
  ssr: { resolve: { conditions: ['@lantoa/source'] } },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
});
