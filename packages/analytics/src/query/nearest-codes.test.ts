import { expect, test } from 'vitest';
import { nearestCodes } from './nearest-codes.ts';

const KNOWN = [
  { code: 'drug_prevention', labels: ['Phòng, chống ma túy'] },
  { code: 'crime_prevention', labels: ['Phòng, chống tội phạm'] },
  { code: 'border', labels: ['Biên giới'] },
];

test('a slip of the keyboard, a label with or without marks, and nothing where nothing is near', () => {
  expect(nearestCodes('drug_preventon', KNOWN)[0]).toBe('drug_prevention');
  expect(nearestCodes('phong chong toi pham', KNOWN)[0]).toBe('crime_prevention');
  expect(nearestCodes('xyzzy', KNOWN)).toEqual([]);
  expect(nearestCodes('', KNOWN)).toEqual([]);
});
