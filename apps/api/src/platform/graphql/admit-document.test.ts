import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors/app-error.ts';
import { admitDocument } from './admit-document.ts';

function refusal(source: string): string {
  try {
    admitDocument(source);
  } catch (fault) {
    return fault instanceof AppError ? `${fault.code} ${fault.text.en}` : `syntax ${String(fault)}`;
  }
  return 'admitted';
}

const many = (count: number, part: (position: number) => string) =>
  Array.from({ length: count }, (_, position) => part(position)).join(' ');
const deep = (levels: number): string => (levels === 0 ? 'x' : `x { ${deep(levels - 1)} }`);

describe('a GraphQL document before it runs', () => {
  it('names the operations that the permission matrix is asked for, through fragments too', () => {
    expect(
      admitDocument('query A { viewer { name } ...F } fragment F on Query { catalogue { dataVersion } }'),
    ).toMatchObject({
      operation: 'query',
      operationName: 'A',
      operations: ['Query.viewer', 'Query.catalogue'],
    });
    expect(admitDocument('mutation { signOut { signedIn } }').operations).toEqual(['Mutation.signOut']);
    expect(admitDocument('{ ... on Query { __schema { types { name } } } }').operations).toEqual(['Query.__schema']);
  });

  it('lets the standard introspection query through', () => {
    expect(refusal(getIntrospectionQuery())).toBe('admitted');
  });

  it.each([
    ['two operations', 'query A { a } query B { b }', 'operations'],
    ['sixteen aliases', `{ ${many(16, (n) => `a${String(n)}: viewer`)} }`, 'aliases'],
    ['eleven root fields', `{ ${many(11, (n) => `f${String(n)}`)} }`, 'root fields'],
    ['twenty-one directives', `{ viewer ${many(21, () => '@include(if: true)')} }`, 'directives'],
    ['more than a thousand tokens', `{ ${many(1001, () => 'viewer')} }`, 'tokens'],
    ['nine levels', `{ ${deep(8)} }`, 'depth'],
    [
      'nine levels hidden in fragments',
      `{ ...F } fragment F on Query { x { ...G } } fragment G on X { ${deep(7)} }`,
      'depth',
    ],
    ['a fragment that contains itself', '{ x { ...F } } fragment F on X { x { ...F } }', 'depth'],
    ['a long comment', `{ viewer } #${'x'.repeat(40_000)}`, 'characters'],
    [
      'fragments that unfold to thousands of fields',
      `{ x { ...F0 } } ${many(6, (n) => `fragment F${String(n)} on X { ${many(6, () => `...F${String(n + 1)}`)} }`)} fragment F6 on X { y }`,
      'fields',
    ],
  ])('refuses %s', (_, source, limit) => {
    expect(refusal(source)).toMatch(new RegExp(`^QUERY_TOO_LARGE .*${limit}`));
  });

  it.each([
    ['eight levels', `{ ${deep(7)} }`],
    ['fifteen aliases', `{ ${many(10, (n) => `a${String(n)}: viewer`)} }`],
  ])('admits %s', (_, source) => {
    expect(refusal(source)).toBe('admitted');
  });

  it('refuses a document without an operation, and a subscription', () => {
    expect(refusal('fragment F on Query { viewer { name } }')).toMatch(/^INVALID_ARGUMENT/);
    expect(refusal('subscription { viewer { name } }')).toMatch(/^NOT_AVAILABLE/);
  });

  it('reports a syntax fault as such', () => {
    expect(refusal('{ viewer ')).toMatch(/^syntax/);
    expect(refusal('{"kind":"Document","definitions":[]}')).toMatch(/^syntax/);
  });
});
