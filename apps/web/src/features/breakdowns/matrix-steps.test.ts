import { expect, it } from 'vitest';
import { formatsOf } from '../../language/formats.ts';
import { matrixStep, matrixSteps } from './matrix-steps.ts';

const vi = formatsOf('vi');

it('each colour of the matrix has the numbers that are drawn in it, and no number has two', () => {
  expect(matrixSteps(20, vi).map(({ label }) => label)).toEqual(['1', '2–4', '5–9', '10–14', '15–20']);
  expect(matrixSteps(2, vi)).toEqual([
    { label: '1', colour: 'var(--seq-3)' },
    { label: '2', colour: 'var(--seq-4)' },
  ]);
  for (const largest of [1, 3, 7, 30, 130, 1339]) {
    const said = matrixSteps(largest, vi).flatMap(({ label, colour }) => {
      const [from, to] = label.replaceAll('.', '').split('–').map(Number);
      return Array.from({ length: (to ?? from ?? 0) - (from ?? 0) + 1 }, (_, at) => [(from ?? 0) + at, colour]);
    });
    expect(said).toEqual(
      Array.from({ length: largest }, (_, at) => [at + 1, `var(--seq-${String(matrixStep(at + 1, largest))})`]),
    );
  }
});
