import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  findBreakingChanges,
  isInputObjectType,
  isObjectType,
  isScalarType,
  type GraphQLNamedType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { printedSchema } from './printed-schema.ts';

const shared = process.env['LANTOA_SHARED_DIR'] ?? path.resolve(import.meta.dirname, '../../../../../shared');
const contractFile = path.join(shared, 'contract/analytics.graphql');
const committedFile = path.resolve(import.meta.dirname, '../../schema.graphql');

describe('the schema of the API', () => {
  it('is the committed schema.graphql', async () => {
    expect(await printedSchema()).toBe(readFileSync(committedFile, 'utf8'));
  });

  it.skipIf(!existsSync(contractFile))(
    'keeps every type, field, argument and value of the public contract (skipped where the contract file is absent)',
    async () => {
      const contract = buildSchema(readFileSync(contractFile, 'utf8'));
      const built = buildSchema(await printedSchema());
      expect(findBreakingChanges(contract, built)).toEqual([]);
    },
  );

  it.skipIf(!existsSync(contractFile))('keeps the defaults and descriptions of the public contract', async () => {
    const contract = buildSchema(readFileSync(contractFile, 'utf8'));
    const built = buildSchema(await printedSchema());
    for (const type of Object.values(contract.getTypeMap())) {
      if (type.name.startsWith('__') || isScalarType(type)) continue;
      const twin = built.getType(type.name);
      if (type.description) expect(twin?.description, type.name).toBe(type.description);
      const others = fieldsOf(twin);
      for (const [name, { description, defaultValue }] of fieldsOf(type)) {
        if (description) expect(others.get(name)?.description, `${type.name}.${name}`).toBe(description);
        expect(others.get(name)?.defaultValue, `${type.name}.${name}`).toEqual(defaultValue);
      }
    }
  });
});

interface FieldText {
  readonly description: string | null | undefined;
  readonly defaultValue: unknown;
}

/** Fields of an object or input type; none for any other type. */
function fieldsOf(type: GraphQLNamedType | undefined): ReadonlyMap<string, FieldText> {
  if (isInputObjectType(type)) {
    return new Map(
      Object.values(type.getFields()).map(({ name, description, defaultValue }) => [
        name,
        { description, defaultValue },
      ]),
    );
  }
  if (!isObjectType(type)) return new Map();
  return new Map(
    Object.values(type.getFields()).map(({ name, description }) => [name, { description, defaultValue: undefined }]),
  );
}
