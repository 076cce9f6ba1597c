import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, findBreakingChanges, isEnumType, isInputObjectType, isObjectType, isScalarType } from 'graphql';
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
      if (isEnumType(type) || !(isObjectType(type) || isInputObjectType(type))) continue;
      if (!(isObjectType(twin) || isInputObjectType(twin))) throw new Error(`${type.name} changed its kind`);
      for (const field of Object.values(type.getFields())) {
        const other = twin.getFields()[field.name];
        if (field.description) expect(other?.description, `${type.name}.${field.name}`).toBe(field.description);
        if ('defaultValue' in field && other && 'defaultValue' in other) {
          expect(other.defaultValue, `${type.name}.${field.name}`).toEqual(field.defaultValue);
        }
      }
    }
  });
});
