/**
 * The statement that an answer shows, for PostgreSQL: values written in, so that it plans with all it can know, and the
 * two names that differ. `bindings` as `explain` lists them, `$v1 = 5` or `$v2 = [1, 2]`.
 */
export function postgresSql(sql: string, bindings: readonly string[]): string {
  const values = new Map(
    bindings.map((line) => {
      const at = line.indexOf(' = ');
      return [line.slice(0, at), literal(line.slice(at + 3))];
    }),
  );
  return sql
    .replaceAll(/\$[a-z]+\d+/g, (name) => values.get(name) ?? name)
    .replaceAll('::DOUBLE', '::double precision');
}

function literal(value: string): string {
  if (!value.startsWith('[')) return /^-?[\d.]+$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
  const items = value.slice(1, -1);
  const numbers = items.split(',').map((item) => item.trim());
  const large = numbers.some((item) => Math.abs(Number(item)) > 2_147_483_647);
  const type = items.includes('.') || items.includes('NULL') ? 'double precision' : large ? 'bigint' : 'int';
  return `'{${items}}'::${type}[]`;
}
