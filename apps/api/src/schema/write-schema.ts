import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { printedSchema } from './printed-schema.ts';

const file = path.resolve(import.meta.dirname, '../../schema.graphql');
const printed = await printedSchema();

if (process.argv.includes('--check')) {
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed !== printed) {
    process.stderr.write('schema.graphql differs from the code: run `npm run schema:print -w @lantoa/api`.\n');
    process.exitCode = 1;
  }
} else {
  await writeFile(file, printed);
}
