import { expect, test } from 'vitest';
import { postgresSql } from './postgres-sql.ts';

test('values stand where their placeholders stood, lists with their type', () => {
  const sql = 'SELECT unnest($v1) AS unit, unnest($v2) AS mask, unnest($v3) AS people WHERE a = $v10';
  const bindings = ['$v1 = [1, 2]', '$v2 = [4611686018427387904]', '$v3 = [10, NULL]', '$v10 = -5'];
  expect(postgresSql(sql, bindings)).toBe(
    `SELECT unnest('{1, 2}'::int[]) AS unit, unnest('{4611686018427387904}'::bigint[]) AS mask, unnest('{10, NULL}'::double precision[]) AS people WHERE a = -5`,
  );
});

test('text is quoted, and DOUBLE has its name of the standard', () => {
  expect(postgresSql('SELECT $v1, n::DOUBLE', ["$v1 = it's"])).toBe(`SELECT 'it''s', n::double precision`);
});
