import { registerEnumType } from '@nestjs/graphql';

/** A GraphQL enum from its names: an object of the shape that the schema builder and TypeScript both read. */
export function registeredEnum<const Name extends string>(
  enumName: string,
  names: readonly Name[],
  description?: string,
): { readonly [Key in Name]: Key } {
  const members = Object.fromEntries(names.map((name) => [name, name])) as { readonly [Key in Name]: Key };
  registerEnumType(members, { name: enumName, ...(description === undefined ? {} : { description }) });
  return members;
}
