import { expect, test } from 'vitest';
import { columns } from './columns.ts';

test('columns are as wide as their widest cell, the last one is free', () => {
  const table = columns(
    ['Row', 'Code', 'What'],
    [
      ['12', 'unknown_commune', 'a'],
      ['3', 'x', 'b'.repeat(60)],
    ],
  );
  expect(table.split('\n')).toEqual([
    'Row  Code             What',
    '12   unknown_commune  a',
    `3    x                ${'b'.repeat(60)}`,
  ]);
});

test('a long value is cut, and what a file holds cannot steer the terminal', () => {
  const [, line] = columns(['Value', 'What'], [[`a\u001b[31m\nb${'c'.repeat(50)}`, 'bad']]).split('\n');
  expect(line).toBe(`a [31m b${'c'.repeat(27)}…  bad`);
});
