import { describe, vi } from 'vitest';
import { isOfPlaces, testFamilies } from './testing/oracle-worlds.ts';

vi.setConfig({ testTimeout: 900_000 });

describe('figures of work equal the oracle', () => {
  testFamilies((shape) => !isOfPlaces(shape));
});
