import type { PipeTransform } from '@nestjs/common';

/** GraphQL hands arguments over as objects without a prototype; what leaves the resolver is plain. */
export class PlainArgument implements PipeTransform<unknown, unknown> {
  transform(value: unknown): unknown {
    return plain(value);
  }
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, plain(field)]));
}
