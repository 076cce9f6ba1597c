import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { printedSchema } from '../dist/schema/printed-schema.js';

// Writes schema.graphql from the built API; with --check it only says whether the committed file is the same.
const file = path.resolve(import.meta.dirname, '../schema.graphql');
const printed = await printedSchema();

if (!process.argv.includes('--check')) {
  await writeFile(file, printed);
} else if ((await readFile(file, 'utf8').catch(() => '')) !== printed) {
  process.stderr.write('schema.graphql differs from the code: run `npm run schema:print -w @lantoa/api`.\n');
  process.exitCode = 1;
}
