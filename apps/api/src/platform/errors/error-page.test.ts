import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ERROR_CODES } from '@lantoa/analytics';
import { describe, expect, it } from 'vitest';
import { ERROR_TEXTS } from './error-texts.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../../../../docs/api/errors.md'), 'utf8');

/** The rows of the tables of the page: English first, then Vietnamese. */
const rows = page
  .split('\n')
  .filter((line) => /^\| `[A-Z_]+`/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, code = '', status, text, remedy]) => ({ code: code.replaceAll('`', ''), status, text, remedy }));

describe('the page of error codes', () => {
  it('lists every code once in each language, in the order of the schema, and none that is gone', () => {
    expect(rows.map(({ code }) => code)).toEqual([...ERROR_CODES, ...ERROR_CODES]);
  });

  it.each(['en', 'vi'] as const)('says what the server says (%s)', (lang) => {
    const said = lang === 'en' ? rows.slice(0, ERROR_CODES.length) : rows.slice(ERROR_CODES.length);
    expect(said).toEqual(
      ERROR_CODES.map((code) => {
        const { status, text, remedy } = ERROR_TEXTS[code];
        return { code, status: String(status), text: text[lang], remedy: remedy[lang] };
      }),
    );
  });
});
