import { defineConfig } from 'vitest/config';

/** Tests of packages/domain that tell whether a change is noticed: those that are quick and need nothing but the package. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    exclude: [
      // Lays out whole provinces: seconds for each change, and small layouts say more about one.
      'src/map/whole-province.test.ts',
      // Draws ranks of many random units, ten thousand times each.
      'src/statistics/rank-intervals.any-units.test.ts',
      // Reads a page of the documentation, which the copy that is changed does not hold.
      'src/collection/submission-table.test.ts',
    ],
  },
});
