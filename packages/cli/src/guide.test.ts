import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FAULT_CODES } from '@lantoa/domain';

const guides = path.resolve(import.meta.dirname, '../../../docs/guide');

describe('the importing guide', () => {
  test.each(['vi/nhap-so-lieu.md', 'en/importing.md'])('%s explains every fault code and no other', (file) => {
    const table = readFileSync(path.join(guides, file), 'utf8').split(/^## (?:Mã lỗi|Fault codes)/m)[1] ?? '';
    const named = table
      .split('\n')
      .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([a-z_]+)`/g)])
      .map(([, code]) => code);
    expect(named.toSorted()).toEqual([...FAULT_CODES].toSorted());
  });
});
