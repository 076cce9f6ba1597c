import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { BROADCAST_RUN_INPUT } from './broadcast-run.input.ts';

const DOCUMENT = path.resolve(import.meta.dirname, '../../../../../docs/api/bulk.md');

it('has every field of a run in its documentation, and no other', async () => {
  const document = await readFile(DOCUMENT, 'utf8');
  const [, section = ''] = document.split('### A run of loudspeakers\n');
  const [table = ''] = section.split(/\n##+ /u);
  const told = table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/gu)].map(([, name]) => name));
  expect(told.toSorted()).toEqual(Object.keys(BROADCAST_RUN_INPUT.getFields()).toSorted());
});
